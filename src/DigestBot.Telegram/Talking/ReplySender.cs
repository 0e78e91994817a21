using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Core.Delivery.Sending;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Dialects.Telegram;
using DigestBot.Core.Rendering.Pictures;
using DigestBot.Telegram.Api;

namespace DigestBot.Telegram.Talking;

/// <summary>Puts messages of the conversation into chats.</summary>
internal sealed class ReplySender(AnswerSender sender, TelegramPlatform platform, MessageEditor editor, TelegramDialect dialect)
{
    /// <summary>Sends messages one after the other, as far as the chat takes them.</summary>
    /// <param name="question">The message that they answer, shown above the first; null for none.</param>
    public async Task SendAsync(ChatAddress chat, IEnumerable<Message> messages, long? question, CancellationToken ct)
    {
        foreach (var message in messages)
        {
            var reply = question is { } id ? new ReplyParameters(id) : null;
            var result = await sender.SendAsync(chat, Outgoing(message), (to, what, token) => platform.SendAsync(to, what, reply, token), ct);
            if (result is not (SendResult.Sent or SendResult.Done))
                return;
            question = null;
        }
    }

    /// <summary>Puts a message in the place of another. False where that other one cannot be changed any more.</summary>
    public async Task<bool> ReplaceAsync(ChatAddress chat, long messageId, Message message, CancellationToken ct)
    {
        var isStuck = false;
        await sender.SendAsync(chat, Outgoing(message), async (to, what, token) =>
        {
            var result = await editor.EditAsync(to, messageId, what, token);
            isStuck = result is null;
            return result ?? new SendResult.Done();
        }, ct);
        return !isStuck;
    }

    private OutgoingMessage Outgoing(Message message) => new(dialect.Render(message), Silent: false, Key: "") { File = message.File, Picture = ChartPicture.Of(message) };
}
