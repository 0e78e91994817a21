using DigestBot.Core.Chats;
using Microsoft.Extensions.Logging;

namespace DigestBot.Core.Delivery.Sending;

/// <summary>Sends one delivery, and at once again where the answer says how: to the chat's new id, or in a simpler form.</summary>
internal sealed partial class MessageSender(
    IChatPlatform platform, IDeliveryQueue queue, IOutbox outbox, ILogger<MessageSender> logger)
{
    /// <summary>Never throws: what cannot be known is <see cref="SendResult.Uncertain"/>.</summary>
    public async Task<SendResult> SendAsync(LeasedDelivery delivery, CancellationToken ct)
    {
        try
        {
            var (chat, result) = await FollowAsync(delivery, ct);
            return result is SendResult.TooComplex complex ? await SendSimplerAsync(delivery, chat, complex, ct) : result;
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

    private async Task<(ChatAddress Chat, SendResult Result)> FollowAsync(LeasedDelivery delivery, CancellationToken ct)
    {
        var chat = delivery.Chat;
        var result = await platform.SendAsync(chat, delivery.Message, ct);
        if (result is not SendResult.Moved moved)
            return (chat, result);
        await queue.MoveChatAsync(chat, moved.ChatId, CancellationToken.None);
        LogMoved(chat, moved.ChatId);
        chat = chat with { ChatId = moved.ChatId };
        return (chat, await platform.SendAsync(chat, delivery.Message, ct));
    }

    private async Task<SendResult> SendSimplerAsync(LeasedDelivery delivery, ChatAddress chat, SendResult.TooComplex complex, CancellationToken ct)
    {
        LogTooComplex(delivery.Id, chat, complex.Reason, complex.How, delivery.Message.Content);
        SendResult result = complex;
        var parts = platform.Simplify(delivery.Message, complex.How);
        foreach (var part in parts)
        {
            result = await platform.SendAsync(chat, part, ct);
            if (result is not SendResult.Sent)
                return result;
        }

        // The other chats with this body need not find out again.
        if (parts is [var only])
            await outbox.SaveBodyAsync(delivery.BodyId, only.Content, CancellationToken.None);
        return result;
    }

    [LoggerMessage(LogLevel.Error, "Sending delivery {Id} to {Chat} failed in a way no platform should.")]
    private partial void LogThrown(Exception error, long id, ChatAddress chat);

    [LoggerMessage(LogLevel.Information, "{Chat} is {ChatId} now.")]
    private partial void LogMoved(ChatAddress chat, string chatId);

    [LoggerMessage(LogLevel.Error, "Delivery {Id} to {Chat} was not taken as it stands ({Reason}); it is sent again: {How}. It was: {Content}")]
    private partial void LogTooComplex(long id, ChatAddress chat, string reason, Simplification how, string content);
}
