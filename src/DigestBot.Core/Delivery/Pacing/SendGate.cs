using DigestBot.Core.Chats;
using DigestBot.Core.Delivery.Watching;
using NodaTime;

namespace DigestBot.Core.Delivery.Pacing;

/// <summary>
/// Where adapters send answers to people: within the same limits as pushes, and before them. What goes past the platform's limits anyhow,
/// such as the answer to a pressed button, need not come through here.
/// </summary>
public sealed class SendGate
{
    // Nobody waits so long for an answer, and those that wait for hours would pile up.
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly PlatformPaces _paces;
    private readonly IDeliveryQueue _queue;
    private readonly TimeProvider _time;
    private readonly DeliveryProgress? _progress;

    internal SendGate(PlatformPaces paces, IDeliveryQueue queue, TimeProvider time, DeliveryProgress? progress = null)
    {
        _progress = progress;
        _paces = paces;
        _queue = queue;
        _time = time;
    }

    /// <summary>
    /// Sends when its turn has come; not at all where the platform wants silence for long. A wait that the platform answers with holds pushes too;
    /// whether to try again is the caller's.
    /// </summary>
    public async Task<SendResult> AnswerAsync(ChatAddress chat, Func<CancellationToken, Task<SendResult>> send, CancellationToken ct)
    {
        var pace = _paces[chat.Platform];
        if (pace.PauseLeft is var pause && pause > LongestPause)
            return new SendResult.RetryAfter(Duration.FromTimeSpan(pause), WaitScope.Platform);
        if (pace.Reserve(chat) is var wait && wait > TimeSpan.Zero)
            await Task.Delay(wait, _time, ct);
        var result = await send(ct);
        if (result is SendResult.RetryAfter later)
            await HoldAsync(chat, pace, later, ct);
        return result;
    }

    private async Task HoldAsync(ChatAddress chat, PlatformPace pace, SendResult.RetryAfter later, CancellationToken ct)
    {
        _progress?.AskedToWait(chat.Platform);
        var until = Instant.FromDateTimeOffset(_time.GetUtcNow()) + later.Wait;
        if (later.Scope != WaitScope.Platform)
        {
            await _queue.HoldChatAsync(chat, until, ct);
            return;
        }

        pace.Obey(later.Wait.ToTimeSpan());
        await _queue.SavePlatformWaitAsync(chat.Platform, until, ct);
    }
}
