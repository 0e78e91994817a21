namespace DigestBot.Core.Chats;

/// <summary>Who looks after which channels and groups from a chat of their own, and for which of them somebody speaks there now.</summary>
public interface ICaretakers
{
    /// <summary>Notes that a person seems to run a chat. Only a hint: each use is checked with the platform. False if it was noted before.</summary>
    Task<bool> AddAsync(long chatId, string personId, CancellationToken ct);

    /// <summary>The chats that a person was noted for, the latest first, at most so many.</summary>
    Task<IReadOnlyList<Chat>> ChatsOfAsync(string platform, string personId, int atMost, CancellationToken ct);

    /// <summary>The chat that is meant by what is said in another one; null when it means itself.</summary>
    Task<Chat?> SpokenForAsync(ChatAddress home, CancellationToken ct);

    /// <summary>From now on what is said in one chat means another; null for itself again. Nothing happens where the first is not known.</summary>
    Task SpeakForAsync(ChatAddress home, long? chatId, CancellationToken ct);
}
