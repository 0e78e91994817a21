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

    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await RecoverAsync(stop);
                await PumpAsync(stop);
            }
            catch (Exception trouble) when (!stop.IsCancellationRequested)
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
        var pump = new PlatformPump(platform, parts, PumpTask.Serve);
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
            await StayBrokenAsync(reason, stop);
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

    private async Task StayBrokenAsync(string reason, CancellationToken stop)
    {
        LogBroken(platform.Name, reason);
        parts.Progress.Broken(platform.Name, reason);
        await Task.Delay(Timeout.InfiniteTimeSpan, parts.Time, stop).ToTheEnd();
    }

    [LoggerMessage(LogLevel.Warning, "{Count} messages to {Platform} may have been on their way when the last run ended; they are sent again.")]
    private partial void LogRecovered(int count, string platform);

    [LoggerMessage(LogLevel.Error, "{Platform}: {Reason} Nothing is sent there until that is mended and the service restarted; all else goes on, and nothing is lost.")]
    private partial void LogBroken(string platform, string reason);

    [LoggerMessage(LogLevel.Error, "Sending to {Platform} has not got on for {Time} although there is work. It is begun anew; if this comes again, restart the service.")]
    private partial void LogStalled(string platform, TimeSpan time);

    [LoggerMessage(LogLevel.Error, "Sending to {Platform} could not begin and is tried again.")]
    private partial void LogTrouble(Exception trouble, string platform);
}
