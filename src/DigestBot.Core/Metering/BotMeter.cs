using System.Diagnostics.Metrics;

namespace DigestBot.Core.Metering;

/// <summary>What is counted and timed while the bot works. It names platforms and nobody who uses them. Safe to tell from anywhere.</summary>
public sealed class BotMeter : IDisposable
{
    /// <summary>The meter's name, for whoever collects it.</summary>
    public const string Name = "DigestBot";

    /// <summary>Under which name a platform stands in a measurement.</summary>
    public const string Platform = "platform";

    // Seconds. An answer is at hand within a few milliseconds; what takes longer waited, for its turn or for the platform.
    private static readonly double[] Steps = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

    private readonly Histogram<double> _answers;
    private readonly Counter<long> _turnedDown;

    /// <summary>Counts nothing until somebody listens.</summary>
    public BotMeter()
    {
        _answers = Meter.CreateHistogram(
            "digestbot.answer.duration", "s", "How long people waited for an answer, from its arrival to the last message of it.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = Steps });
        _turnedDown = Meter.CreateCounter<long>(
            "digestbot.requests.turned_down", description: "Requests that were not answered because one person asked for too much.");
    }

    /// <summary>To add what others know, such as what is stored.</summary>
    public Meter Meter { get; } = new(Name);

    /// <summary>Somebody has an answer.</summary>
    public void Answered(string platform, TimeSpan took) => _answers.Record(took.TotalSeconds, KeyValuePair.Create<string, object?>(Platform, platform));

    /// <summary>Somebody asked for too much, and gets none.</summary>
    public void TurnedDown(string platform) => _turnedDown.Add(1, KeyValuePair.Create<string, object?>(Platform, platform));

    /// <inheritdoc />
    public void Dispose() => Meter.Dispose();
}
