using DigestBot.Core.Delivery;
using NodaTime;

namespace DigestBot.Workers;

/// <summary>Plans what is due and delivers what is ready, for as long as the service runs.</summary>
internal sealed partial class PushWorker(
    IPusher pusher, IDispatcher dispatcher, IOutbox outbox, IEnumerable<IChatPlatform> platforms, DeliverySignal signal, TimeProvider time, ILogger<PushWorker> logger)
    : BackgroundService
{
    // Other processes import and plan on the same database, and nothing tells us; this is how soon we notice.
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ShortestSleep = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromMinutes(1);

    private readonly List<string> _platforms = [.. platforms.Select(platform => platform.Name)];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await DeliverForeverAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // This is how it ends.
        }
    }

    private async Task DeliverForeverAsync(CancellationToken stoppingToken)
    {
        var backoff = TimeSpan.Zero;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await DeliverAsync(stoppingToken);
                var sleep = await SleepAsync(stoppingToken);
                backoff = TimeSpan.Zero;
                await signal.WaitAsync(sleep, stoppingToken);
            }
            catch (Exception trouble) when (!stoppingToken.IsCancellationRequested)
            {
                backoff = Shorter((backoff * 2) + TimeSpan.FromSeconds(1), LongestBackoff);
                LogTrouble(trouble, backoff.TotalSeconds);
                await Task.Delay(backoff, time, stoppingToken);
            }
        }
    }

    private async Task DeliverAsync(CancellationToken ct)
    {
        await pusher.PushAsync(PlanMode.Due, chatId: null, ct);
        var outcome = await dispatcher.DispatchAsync(chatId: null, ct);
        if (outcome.Sent + outcome.Waiting + outcome.Failed > 0)
            LogDelivered(outcome.Sent, outcome.Chats, outcome.Waiting, outcome.Failed);
    }

    private async Task<TimeSpan> SleepAsync(CancellationToken ct)
    {
        if (await outbox.NextDueAsync(_platforms, ct) is not { } due)
            return LongestSleep;
        var wait = (due - Instant.FromDateTimeOffset(time.GetUtcNow())).ToTimeSpan();
        return wait < ShortestSleep ? ShortestSleep : Shorter(wait, LongestSleep);
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    [LoggerMessage(LogLevel.Information, "Delivered {Sent} messages to {Chats} chats; {Waiting} wait, {Failed} failed.")]
    private partial void LogDelivered(int sent, int chats, int waiting, int failed);

    [LoggerMessage(LogLevel.Error, "Delivering was interrupted; it goes on in {Seconds} s.")]
    private partial void LogTrouble(Exception trouble, double seconds);
}
