using DigestBot.Core.Chats;

namespace DigestBot.Core.Conversation;

/// <summary>Keeps up what a chat is called and who looks after it, so that somebody can be told when it cannot be written to.</summary>
internal sealed class ChatKeeping(IChatStore chats)
{
    /// <summary>Notes a changed title, and the first person who could have set the chat up.</summary>
    public async Task MeetAsync(ChatRequest request, Chat chat, CancellationToken ct)
    {
        if (request.Title is { } title && title != chat.Title)
            await chats.SetTitleAsync(chat.Id, title, ct);
        if (chat.Keeper is null)
            await ChangesAsync(request, chat, ct);
    }

    /// <summary>This person changes something in the chat: they look after it now.</summary>
    public async Task ChangesAsync(ChatRequest request, Chat chat, CancellationToken ct)
    {
        if (request is { MayAdminister: true, PersonId.Length: > 0 } && request.PersonId != chat.Keeper)
            await chats.SetKeeperAsync(chat.Id, request.PersonId, ct);
    }
}
