namespace DigestBot.Core.Chats;

/// <summary>What an adapter found out about a chat and must not forget, such as a platform's own id for something there: a short text by name.</summary>
public interface IChatNotes
{
    /// <summary>The note of that name; null where there is none.</summary>
    /// <param name="chat">Any address of the platform; it need not be that of a known chat.</param>
    Task<string?> FindAsync(ChatAddress chat, string name, CancellationToken ct);

    /// <summary>Keeps a note, in the place of the one of that name.</summary>
    /// <param name="lasts">Whether it is kept for good; else only as long as finished deliveries are, <see cref="Delivery.DeliveryOptions.Retention"/>.</param>
    Task SetAsync(ChatAddress chat, string name, string text, bool lasts, CancellationToken ct);

    /// <summary>Keeps a note for good unless there is one of that name; whoever asks, however many at once, gets the one that stands.</summary>
    Task<string> FirstAsync(ChatAddress chat, string name, string text, CancellationToken ct);

    /// <summary>Drops a note. True when there was one.</summary>
    Task<bool> ForgetAsync(ChatAddress chat, string name, CancellationToken ct);
}
