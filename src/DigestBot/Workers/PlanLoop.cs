using DigestBot.Core.Conversation.Operation;
using DigestBot.Core.Delivery;
using DigestBot.Core.Delivery.Watching;
using NodaTime;

namespace DigestBot.Workers;

/// <summary>Plans what is due, whenever something is, and not between two files that came in together.</summary>
internal sealed partial class PlanLoop(
    IPusher pusher, CanaryRound canary, IOutbox outbox, DeliverySignal signal, IntakeGate gate, StorageTroubles troubles, PlanningProgress progress,
    TimeProvider time, ILogger<PlanLoop> logger)
{
    // Other processes import on the same database, and nothing tells us; this is how soon we notice.
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ShortestSleep = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken stop)
    {
        using var wakes = signal.Listen();
        var backoff = TimeSpan.Zero;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await gate.PassAsync(stop);
                progress.Begin();
                await canary.RunAsync(stop);
                await pusher.PushAsync(PlanMode.Due, chatId: null, stop);
                var sleep = await SleepAsync(stop);
                progress.End();
                backoff = TimeSpan.Zero;
                await wakes.WaitAsync(sleep, stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // This is how it is stopped.
            }
            catch (Exception trouble)
            {
                backoff = Shorter((backoff * 2) + TimeSpan.FromSeconds(1), LongestBackoff);
                if (!troubles.Tell(trouble))
                    LogTrouble(trouble, backoff.TotalSeconds);
                await Task.Delay(backoff, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        progress.End();
    }

    private async Task<TimeSpan> SleepAsync(CancellationToken ct)
    {
        if (await outbox.NextDueAsync([], ct) is not { } due)
            return LongestSleep;
        var wait = (due - Instant.FromDateTimeOffset(time.GetUtcNow())).ToTimeSpan();
        return wait < ShortestSleep ? ShortestSleep : Shorter(wait, LongestSleep);
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    [LoggerMessage(LogLevel.Error, "Planning was interrupted; it goes on in {Seconds} s.")]
    private partial void LogTrouble(Exception trouble, double seconds);
}
