using DigestBot.Core.Chats;
using DigestBot.Core.Delivery.Pacing;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace DigestBot.Core.Delivery.Sending;

/// <summary>
/// Sends one delivery, whose turn has come, and again where the answer says how: to the chat's new id, or in a simpler form. What is sent again
/// waits for a turn of its own.
/// </summary>
internal sealed partial class MessageSender(
    IChatPlatform platform, IDeliveryQueue queue, IOutbox outbox, PlatformPace pace, TimeProvider time, ILogger<MessageSender> logger)
{
    // A lease lasts longer, and so nobody else takes the delivery while it waits for its turn here.
    private static readonly TimeSpan LongestTurn = TimeSpan.FromMinutes(1);

    private const int MostTriesOfAPart = 4;

    /// <summary>Never throws: what cannot be known is <see cref="SendResult.Uncertain"/>.</summary>
    public async Task<SendResult> SendAsync(LeasedDelivery delivery, CancellationToken ct)
    {
        try
        {
            var result = await CallAsync(delivery.Chat, delivery.Message, ct);
            return result is SendResult.Moved or SendResult.TooComplex ? await SendOtherwiseAsync(delivery, result, ct) : result;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return new SendResult.Uncertain("the service stopped before the platform answered");
        }
        catch (Exception error)
        {
            LogThrown(error, delivery.Id, delivery.Chat);
            return new SendResult.Uncertain(error.Message);
        }
    }

    private async Task<SendResult> SendOtherwiseAsync(LeasedDelivery delivery, SendResult result, CancellationToken ct)
    {
        var chat = delivery.Chat;
        if (result is SendResult.Moved moved)
        {
            if (await TroubleOfMovingAsync(chat, moved.ChatId) is { } trouble)
                return new SendResult.Unavailable(trouble);
            chat = chat with { ChatId = moved.ChatId };
            result = await SendInTurnAsync(chat, delivery.Message, ct);
        }

        return result is SendResult.TooComplex complex ? await SendSimplerAsync(delivery, chat, complex, ct) : result;
    }

    /// <summary>Moves the chat; says why that could not be written down, in which case nothing was sent either.</summary>
    private async Task<string?> TroubleOfMovingAsync(ChatAddress chat, string to)
    {
        try
        {
            await queue.MoveChatAsync(chat, to, CancellationToken.None);
            LogMoved(chat, to);
            return null;
        }
        catch (StorageException trouble)
        {
            return trouble.Message;
        }
    }

    private async Task<SendResult> SendSimplerAsync(LeasedDelivery delivery, ChatAddress chat, SendResult.TooComplex complex, CancellationToken ct)
    {
        LogTooComplex(delivery.Id, chat, complex.Reason, complex.How, delivery.Message.Content);
        SendResult result = complex;
        var parts = platform.Simplify(delivery.Message, complex.How);
        foreach (var part in parts)
        {
            result = await SendPartAsync(chat, part, ct);
            if (result is not SendResult.Sent)
                return result;
        }

        if (parts is [var only])
            await KeepForOthersAsync(delivery.BodyId, only.Content);
        return result;
    }

    // The parts before it are there and must not come again, as they would with the whole message: so a part that has to wait is waited for here.
    private async Task<SendResult> SendPartAsync(ChatAddress chat, OutgoingMessage part, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            var result = await SendInTurnAsync(chat, part, ct);
            var pause = result switch
            {
                SendResult.RetryAfter later when later.Wait.ToTimeSpan() <= LongestTurn => later.Wait.ToTimeSpan(),
                SendResult.Unavailable => TimeSpan.FromSeconds(1 << tries),
                _ => Timeout.InfiniteTimeSpan,
            };
            if (pause == Timeout.InfiniteTimeSpan || tries == MostTriesOfAPart || ct.IsCancellationRequested)
                return result;
            await Task.Delay(pause, time, ct).ToTheEnd();
        }
    }

    // The other chats with this body need not find out again. If it cannot be kept they do; this message is there all the same.
    private async Task KeepForOthersAsync(long bodyId, string content)
    {
        try
        {
            await outbox.SaveBodyAsync(bodyId, content, CancellationToken.None);
        }
        catch (StorageException trouble)
        {
            LogNotKept(trouble, bodyId);
        }
    }

    private async Task<SendResult> SendInTurnAsync(ChatAddress chat, OutgoingMessage message, CancellationToken ct)
    {
        while (pace.TryTake(chat) is { IsGranted: false, Wait: var wait })
        {
            if (wait > LongestTurn)
                return new SendResult.RetryAfter(Duration.FromTimeSpan(wait), WaitScope.Chat);
            await Task.Delay(wait, time, ct).ToTheEnd();
            if (ct.IsCancellationRequested)
                return new SendResult.Unavailable("the service stopped before its turn came");
        }

        return await CallAsync(chat, message, ct);
    }

    private async Task<SendResult> CallAsync(ChatAddress chat, OutgoingMessage message, CancellationToken ct)
    {
        try
        {
            return await platform.SendAsync(chat, message, ct);
        }
        finally
        {
            pace.Answered();
        }
    }

    [LoggerMessage(LogLevel.Error, "Sending delivery {Id} to {Chat} failed in a way no platform should.")]
    private partial void LogThrown(Exception error, long id, ChatAddress chat);

    [LoggerMessage(LogLevel.Warning, "The simpler form of message {Id} could not be kept; each chat that gets it finds out anew.")]
    private partial void LogNotKept(Exception trouble, long id);

    [LoggerMessage(LogLevel.Information, "{Chat} is {ChatId} now.")]
    private partial void LogMoved(ChatAddress chat, string chatId);

    [LoggerMessage(LogLevel.Error, "Delivery {Id} to {Chat} was not taken as it stands ({Reason}); it is sent again: {How}. It was: {Content}")]
    private partial void LogTooComplex(long id, ChatAddress chat, string reason, Simplification how, string content);
}
