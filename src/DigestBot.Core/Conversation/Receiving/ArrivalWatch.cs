using System.Diagnostics;
using DigestBot.Core.Metering;

namespace DigestBot.Core.Conversation.Receiving;

/// <summary>Looks at what arrives from people on one platform: who asks for too much, and how long the others wait.</summary>
public sealed class ArrivalWatch(string platform, FloodGate floods, BotMeter meter, TimeProvider time)
{
    /// <summary>A timestamp, for <see cref="Answered"/>.</summary>
    public long Now => time.GetTimestamp();

    /// <summary>What becomes of an arrival. What merely happened always passes.</summary>
    public FloodVerdict Judge(IArrival arrival) =>
        arrival is { IsRequest: true, Asker: { Length: > 0 } asker } ? Judge(asker) : FloodVerdict.Pass;

    /// <summary>What becomes of what somebody asks for.</summary>
    public FloodVerdict Judge(string asker)
    {
        var verdict = floods.Judge($"{platform} {asker}");
        if (verdict is not FloodVerdict.Pass)
            meter.TurnedDown(platform);
        return verdict;
    }

    /// <summary>Begins a step of a trace; to be disposed of at its end.</summary>
    public Activity? Begin(IArrival arrival) => arrival.IsRequest ? Begin() : null;

    /// <summary>The same for a request.</summary>
    public Activity? Begin() => BotActivity.Begin("answer", platform);

    /// <summary>What was asked for at a time is answered.</summary>
    public void Answered(long askedAt) => meter.Answered(platform, time.GetElapsedTime(askedAt));
}
