using Microsoft.Extensions.Logging;

namespace DigestBot.Core.Delivery.Sending;

/// <summary>
/// Keeps one platform's pump going: frees what an earlier process had under way, watches that it gets on, and begins anew where it does not.
/// </summary>
internal sealed partial class PumpKeeper(IChatPlatform platform, PumpParts parts, ILogger<PumpKeeper> logger)
{
    private static readonly TimeSpan Watch = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LastPatience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan FirstRest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestRest = TimeSpan.FromHours(1);

    private readonly AnswerWatch _watch = new();
    private TimeSpan _rest = FirstRest;
    private string? _broken;

    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await RecoverAsync(stop);
                await PumpAsync(stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // This is how it is stopped.
            }
            catch (Exception trouble)
            {
                if (!parts.Troubles.Tell(trouble))
                    LogTrouble(trouble, platform.Name);
                await Task.Delay(AfterTrouble, parts.Time, stop).ToTheEnd();
            }
        }
    }

    private async Task RecoverAsync(CancellationToken ct)
    {
        var recovered = await parts.Queue.RecoverAsync(platform.Name, ct);
        if (recovered > 0)
            LogRecovered(recovered, platform.Name);
    }

    private async Task PumpAsync(CancellationToken stop)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var pump = new PlatformPump(platform, parts, PumpTask.Serve, _watch);
        parts.Progress.Beat(platform.Name);
        var pumping = pump.RunAsync(end.Token);
        if (await WatchAsync(pumping, stop))
        {
            await pumping;
            pump.Dispose();
        }
        else
        {
            LogStalled(platform.Name, parts.Options.StallAfter);
            end.Cancel();
            await GiveUpAsync(pump, pumping, stop);
            return;
        }

        if (pump.Broken is { } reason)
            await RestAsync(reason, hasWorked: pump.HasSent, stop);
    }

    // It is given the time that a stop would give it to call off what it had under way, which then counts as uncertain. What hangs even so is left
    // to itself, and freed for the next pump.
    private async Task GiveUpAsync(PlatformPump pump, Task pumping, CancellationToken stop)
    {
        await Task.WhenAny(pumping, Task.Delay(parts.Options.StopPatience + LastPatience, parts.Time, stop));
        _ = pump.SettleLateAsync(pumping);
    }

    /// <summary>True when the pump has ended, false when it does not get on.</summary>
    private async Task<bool> WatchAsync(Task pumping, CancellationToken stop)
    {
        while (!pumping.IsCompleted)
        {
            // While stopping, the pump's own patience decides.
            await Task.WhenAny(pumping, Task.Delay(Watch, parts.Time, CancellationToken.None));
            if (!pumping.IsCompleted && !stop.IsCancellationRequested && parts.Progress.SilenceOf(platform.Name) > parts.Options.StallAfter)
                return false;
        }

        return true;
    }

    // Whoever mends it on the platform's side need not restart the service. One message finds out whether it is mended, ever less often.
    private async Task RestAsync(string reason, bool hasWorked, CancellationToken stop)
    {
        if (hasWorked)
            (_rest, _broken) = (FirstRest, null);
        if (reason != _broken)
            LogBroken(platform.Name, reason, _rest.TotalMinutes);
        _broken = reason;
        parts.Progress.Broken(platform.Name, reason);
        await Task.Delay(_rest, parts.Time, stop).ToTheEnd();
        _rest = _rest * 2 < LongestRest ? _rest * 2 : LongestRest;
        parts.Paces[platform.Name].Doubt();
    }

    [LoggerMessage(LogLevel.Warning, "{Count} messages to {Platform} may have been on their way when the last run ended; they are sent again.")]
    private partial void LogRecovered(int count, string platform);

    [LoggerMessage(LogLevel.Error, "{Platform}: {Reason} Nothing is sent there until that is mended, which is tried with a single message in {Minutes} minutes and ever less often after that; a changed setting needs a restart. All else goes on, and nothing is lost.")]
    private partial void LogBroken(string platform, string reason, double minutes);

    [LoggerMessage(LogLevel.Error, "Sending to {Platform} has not got on for {Time} although there is work. It is begun anew; if this comes again, restart the service.")]
    private partial void LogStalled(string platform, TimeSpan time);

    [LoggerMessage(LogLevel.Error, "Sending to {Platform} could not begin and is tried again.")]
    private partial void LogTrouble(Exception trouble, string platform);
}
