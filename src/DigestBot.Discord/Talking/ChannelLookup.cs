using System.Collections.Concurrent;
using DigestBot.Discord.Api.Rest;
using DigestBot.Discord.Api.Rest.Results;

namespace DigestBot.Discord.Talking;

/// <summary>Asks Discord what a channel is, at most once a minute.</summary>
internal sealed class ChannelLookup(DiscordRest rest, TimeProvider time)
{
    private const int MostRemembered = 2_000;
    private static readonly TimeSpan Holds = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (DiscordChannel Channel, long At)> _known = [];

    /// <summary>Null where Discord does not say.</summary>
    public async Task<DiscordChannel?> FindAsync(string id, CancellationToken ct)
    {
        if (_known.TryGetValue(id, out var known) && time.GetElapsedTime(known.At) < Holds)
            return known.Channel;
        if (await rest.GetChannelAsync(id, Patience.OfAnswers, ct) is not RestAnswer<DiscordChannel>.Ok { Result: var channel })
            return null;
        if (_known.Count >= MostRemembered)
            _known.Clear();
        _known[id] = (channel, time.GetTimestamp());
        return channel;
    }
}
