using DigestBot.Core.Chats;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace DigestBot.Core.Delivery.Watching;

/// <summary>The heartbeat: counts what waits, clears what is long done and chats that are long gone, and mends the dues when the clock is set back.</summary>
public sealed partial class Upkeep(
    IDeliveryLedger ledger, IChatData chats, IEnumerable<IChatPlatform> platforms, DeliveryProgress progress, DeliveryOptions options, DeliverySignal signal,
    StorageTroubles troubles, TimeProvider time, ILogger<Upkeep> logger)
{
    private const int ClearedAtOnce = 500;
    private const int PurgedAtOnce = 20;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan BetweenSteps = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan BetweenClearings = TimeSpan.FromHours(1);
    private static readonly Duration NoticeableStep = Duration.FromSeconds(5);

    private readonly long _start = time.GetTimestamp();
    private readonly Instant _startedAt = Instant.FromDateTimeOffset(time.GetUtcNow());
    private Duration _ahead;
    private bool _hasLookedBack;
    private TimeSpan? _clearedAt;
    private string? _trouble;

    private TimeSpan Elapsed => time.GetElapsedTime(_start);

    /// <summary>Mends what the clock did before this start; to be done before anything is planned or sent. What fails here, the heartbeat does.</summary>
    public Task LookBackAsync(CancellationToken stop) => TrySafelyAsync(FollowClockAsync, stop);

    /// <summary>Looks after it all every few seconds, until the token ends it; troubles are told and tried again.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await TrySafelyAsync(BeatAsync, stop);
            await Task.Delay(Interval, time, stop).ToTheEnd();
        }
    }

    private async Task BeatAsync(CancellationToken ct)
    {
        await FollowClockAsync(ct);
        await ReportAsync(ct);
        await ClearAsync(ct);
    }

    private async Task TrySafelyAsync(Func<CancellationToken, Task> work, CancellationToken stop)
    {
        try
        {
            await work(stop);
            _trouble = null;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // This is how it is stopped.
        }
        catch (Exception trouble)
        {
            if (!troubles.Tell(trouble) && _trouble != trouble.Message)
                LogTrouble(trouble);
            _trouble = trouble.Message;
        }
    }

    // Dues are instants. Set back by an hour, the clock would hold everything for an hour.
    private async Task FollowClockAsync(CancellationToken ct)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var ahead = now - (_startedAt + Duration.FromTimeSpan(Elapsed));
        // What happened to the clock before this start, only shows in what was written down.
        var back = _hasLookedBack ? _ahead - ahead : await ledger.BehindAsync(ct);
        if (back > NoticeableStep)
        {
            LogClock(back);
            await ledger.SetBackAsync(back, ct);
            signal.Wake();
        }

        (_hasLookedBack, _ahead) = (true, ahead);
    }

    private async Task ReportAsync(CancellationToken ct)
    {
        foreach (var platform in platforms)
            progress.Waits(platform.Name, await ledger.BacklogAsync(platform.Name, ct));
        foreach (var report in progress.Reports)
            LogHeartbeat(report.Platform, report.Sent, report.PerSecond, report.Waiting, report.OldestAge, report.ExpectedEnd);
    }

    private async Task ClearAsync(CancellationToken ct)
    {
        if (_clearedAt is { } last && Elapsed - last < BetweenClearings)
            return;
        var before = Instant.FromDateTimeOffset(time.GetUtcNow() - options.Retention);
        while (await ledger.ClearAsync(before, ClearedAtOnce, ct) > 0)
            await Task.Delay(BetweenSteps, time, ct);
        await PurgeAsync(ct);
        _clearedAt = Elapsed;
    }

    private async Task PurgeAsync(CancellationToken ct)
    {
        var before = Instant.FromDateTimeOffset(time.GetUtcNow() - options.SuspendedRetention);
        while (await chats.PurgeAsync(before, PurgedAtOnce, ct) is > 0 and var purged)
        {
            LogPurged(purged, options.SuspendedRetention.Days);
            await Task.Delay(BetweenSteps, time, ct);
        }
    }

    [LoggerMessage(LogLevel.Debug, "{Platform}: {Sent} messages sent, {PerSecond:F1}/s; {Waiting} wait, the oldest for {Age}; expected end {End}.")]
    private partial void LogHeartbeat(string platform, long sent, double perSecond, int waiting, Duration age, Instant? end);

    [LoggerMessage(LogLevel.Information, "Chats deleted that could not be written to for {Days} days: {Chats}.")]
    private partial void LogPurged(int chats, int days);

    [LoggerMessage(LogLevel.Warning, "The clock was set back by {Back}; what waits for a time, waits for the same time as before.")]
    private partial void LogClock(Duration back);

    [LoggerMessage(LogLevel.Warning, "The outbox could not be looked after; it is tried again.")]
    private partial void LogTrouble(Exception trouble);
}
