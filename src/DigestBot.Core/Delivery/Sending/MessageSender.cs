using DigestBot.Core.Chats;
using DigestBot.Core.Delivery.Pacing;
using Microsoft.Extensions.Logging;

namespace DigestBot.Core.Delivery.Sending;

/// <summary>
/// Sends one delivery, whose turn has come, and again where the answer says how: to the chat's new id, or in a simpler form. What is sent again
/// waits for a turn of its own.
/// </summary>
internal sealed partial class MessageSender(
    IChatPlatform platform, IDeliveryQueue queue, IOutbox outbox, PlatformPace pace, TimeProvider time, ILogger<MessageSender> logger)
{
    /// <summary>Never throws: what cannot be known is <see cref="SendResult.Uncertain"/>.</summary>
    public async Task<SendResult> SendAsync(LeasedDelivery delivery, CancellationToken ct)
    {
        try
        {
            var result = await platform.SendAsync(delivery.Chat, delivery.Message, ct);
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
            await queue.MoveChatAsync(chat, moved.ChatId, CancellationToken.None);
            LogMoved(chat, moved.ChatId);
            chat = chat with { ChatId = moved.ChatId };
            result = await SendInTurnAsync(chat, delivery.Message, ct);
        }

        return result is SendResult.TooComplex complex ? await SendSimplerAsync(delivery, chat, complex, ct) : result;
    }

    private async Task<SendResult> SendSimplerAsync(LeasedDelivery delivery, ChatAddress chat, SendResult.TooComplex complex, CancellationToken ct)
    {
        LogTooComplex(delivery.Id, chat, complex.Reason, complex.How, delivery.Message.Content);
        SendResult result = complex;
        var parts = platform.Simplify(delivery.Message, complex.How);
        foreach (var part in parts)
        {
            result = await SendInTurnAsync(chat, part, ct);
            if (result is not SendResult.Sent)
                return result;
        }

        // The other chats with this body need not find out again.
        if (parts is [var only])
            await outbox.SaveBodyAsync(delivery.BodyId, only.Content, CancellationToken.None);
        return result;
    }

    private async Task<SendResult> SendInTurnAsync(ChatAddress chat, OutgoingMessage message, CancellationToken ct)
    {
        while (pace.TryTake(chat) is { IsGranted: false, Wait: var wait })
            await Task.Delay(wait, time, ct);
        return await platform.SendAsync(chat, message, ct);
    }

    [LoggerMessage(LogLevel.Error, "Sending delivery {Id} to {Chat} failed in a way no platform should.")]
    private partial void LogThrown(Exception error, long id, ChatAddress chat);

    [LoggerMessage(LogLevel.Information, "{Chat} is {ChatId} now.")]
    private partial void LogMoved(ChatAddress chat, string chatId);

    [LoggerMessage(LogLevel.Error, "Delivery {Id} to {Chat} was not taken as it stands ({Reason}); it is sent again: {How}. It was: {Content}")]
    private partial void LogTooComplex(long id, ChatAddress chat, string reason, Simplification how, string content);
}
