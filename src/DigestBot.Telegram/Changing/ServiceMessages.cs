using DigestBot.Core.Chats;
using DigestBot.Core.Conversation;
using DigestBot.Core.Delivery;
using DigestBot.Telegram.Api.Updates;
using DigestBot.Telegram.Talking;

namespace DigestBot.Telegram.Changing;

/// <summary>What service messages say of a chat. A topic's closing is not among it: whether the bot may still write there, sending shows.</summary>
internal sealed class ServiceMessages(IDeliveryQueue queue, IChatStore chats, IChatPresence presence, ReplySender sender)
{
    public Task HandleAsync(ReceivedMessage message, CancellationToken ct) => message switch
    {
        // Both are sent, one in the old chat and one in the new; whichever comes first moves it.
        { MigrateToChatId: { } to } => MoveAsync(message.Chat.Id, to, ct),
        { MigrateFromChatId: { } from } => MoveAsync(from, message.Chat.Id, ct),
        { NewChatTitle: { } title } => RenameAsync(Places.AddressOf(message.Chat), title, ct),
        { ForumTopicReopened: not null } => ReopenAsync(Places.AddressOf(message), ct),
        _ => Task.CompletedTask,
    };

    private Task MoveAsync(long from, long to, CancellationToken ct) => queue.MoveChatAsync(Places.AddressOf(from), Places.Text(to), ct);

    private async Task RenameAsync(ChatAddress chat, string title, CancellationToken ct)
    {
        foreach (var known in await chats.ThreadsAsync(chat, ct))
            await chats.SetTitleAsync(known.Id, title, ct);
    }

    private async Task ReopenAsync(ChatAddress topic, CancellationToken ct)
    {
        if (await presence.ReopenedAsync(topic, ct) is { } offer)
            await sender.SendAsync(offer.Chat, [offer.Message], question: null, ct);
    }
}
