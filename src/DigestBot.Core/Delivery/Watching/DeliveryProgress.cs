using System.Collections.Concurrent;
using NodaTime;

namespace DigestBot.Core.Delivery.Watching;

/// <summary>How delivery gets on, a platform at a time. Kept in memory; safe to ask and to tell from anywhere.</summary>
public sealed class DeliveryProgress(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, PlatformProgress> _platforms = [];
    private readonly long _start = time.GetTimestamp();

    /// <summary>All platforms that were sent to or asked after.</summary>
    public IReadOnlyList<ProgressReport> Reports =>
        [.. _platforms.OrderBy(platform => platform.Key, StringComparer.Ordinal).Select(platform => platform.Value.Report(platform.Key, Now, WallClock))];

    private TimeSpan Now => time.GetElapsedTime(_start);

    private Instant WallClock => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>One message more is there and written down; so the platform works.</summary>
    public void Sent(string platform) => Of(platform).Sent(Now);

    /// <summary>The platform asked to wait before more is sent (429), for everybody or for one chat.</summary>
    public void AskedToWait(string platform) => Of(platform).AskedToWait();

    /// <summary>Something was done, or there was nothing to do.</summary>
    public void Beat(string platform) => Of(platform).BeatAt = Now;

    /// <summary>What waits now.</summary>
    public void Waits(string platform, Backlog backlog) => Of(platform).Backlog = backlog;

    /// <summary>Why a platform can send nothing; null when it can.</summary>
    public void Broken(string platform, string? reason) => Of(platform).Broken = reason;

    /// <summary>How long a platform has had something to do without getting on with it.</summary>
    public TimeSpan SilenceOf(string platform) => Now - Of(platform).BeatAt;

    private PlatformProgress Of(string platform) => _platforms.GetOrAdd(platform, _ => new() { BeatAt = Now });
}

/// <summary>How delivery to one platform gets on.</summary>
/// <param name="Sent">Messages since the start.</param>
/// <param name="PerSecond">Messages a second, over the last half minute.</param>
/// <param name="Waiting">Messages that waited when last counted.</param>
/// <param name="OldestAge">How long the oldest of them has waited.</param>
/// <param name="ExpectedEnd">When all will be sent at this speed; null when nothing waits or nothing moves.</param>
/// <param name="Broken">Why nothing can be sent until the configuration is mended; null when it can.</param>
public sealed record ProgressReport(
    string Platform, long Sent, double PerSecond, int Waiting, Duration OldestAge, Instant? ExpectedEnd, string? Broken)
{
    /// <summary>How often the platform asked to wait since the start.</summary>
    public long Waits { get; init; }
}
