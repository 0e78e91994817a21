namespace DigestBot.Core.Operation;

/// <summary>Words of the operators to all chats.</summary>
public interface IAnnouncements
{
    /// <summary>Keeps a text that may be announced, and says its number.</summary>
    Task<long> DraftAsync(string text, CancellationToken ct);

    /// <summary>The text of a number; null where there is none.</summary>
    Task<string?> FindAsync(long id, CancellationToken ct);

    /// <summary>
    /// Plans it for every active chat, without a sound, at the pace of all messages. Says how many chats that are; null where it was sent before,
    /// or where no edition has arrived yet.
    /// </summary>
    Task<int?> SendAsync(long id, CancellationToken ct);

    /// <summary>How many chats an announcement goes to.</summary>
    Task<int> CountChatsAsync(CancellationToken ct);
}
