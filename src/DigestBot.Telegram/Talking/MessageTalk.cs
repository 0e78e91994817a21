using DigestBot.Core.Chats;
using DigestBot.Core.Conversation;
using DigestBot.Telegram.Api.Updates;

namespace DigestBot.Telegram.Talking;

/// <summary>Answers what is said in a message, if it is said to the bot.</summary>
internal sealed class MessageTalk(Hearing hearing, ForwardedPosts posts, Requests requests, IConversation conversation, ReplySender sender)
{
    public async Task AnswerAsync(ReceivedMessage message, CancellationToken ct)
    {
        if ((await posts.HearAsync(message, ct) ?? hearing.Hear(message)) is not { } heard)
            return;
        var request = await requests.OfAsync(message, heard, ct);
        var reply = await conversation.AnswerAsync(request, ct);
        // People talk about papers by answering our messages.
        if (reply.IsHelpless && !heard.IsCertain)
            return;
        await sender.SendAsync(request.Chat, reply.Messages, request.Kind is ChatKind.Private ? null : message.MessageId, ct);
    }
}
