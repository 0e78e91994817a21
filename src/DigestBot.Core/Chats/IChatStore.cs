namespace DigestBot.Core.Chats;

/// <summary>The chats the bot knows, and what they want.</summary>
public interface IChatStore
{
    /// <summary>The chat at an address; a new one starts with the given settings, dialect and an empty past.</summary>
    /// <param name="dialect">The dialect its pushes are rendered in; kept up to date with what the adapter says.</param>
    Task<Chat> OpenAsync(ChatAddress address, string dialect, ChatSettings initial, CancellationToken ct);

    /// <summary>The chat at an address, or null.</summary>
    Task<Chat?> FindAsync(ChatAddress address, CancellationToken ct);

    /// <summary>Saves what a chat chose. A day that it was served for already is not served again by it, and none is skipped.</summary>
    Task SaveSettingsAsync(long chatId, ChatSettings settings, CancellationToken ct);

    /// <summary>
    /// Pauses or wakes a chat. What arrived during a pause is not pushed. One that was suspended catches up: its next push brings what it
    /// missed, also what had been planned for it and did not go out, as far back as <see cref="Delivery.PushRules.CatchUpDays"/>.
    /// </summary>
    Task SetStateAsync(long chatId, ChatState state, CancellationToken ct);

    /// <summary>
    /// Suspends a chat and all its threads: the platform says that it takes no messages any more. Their settings are kept, and what they miss
    /// meanwhile is theirs when they return. One that is paused stays so.
    /// </summary>
    /// <param name="chat">Its <see cref="ChatAddress.Thread"/> does not matter.</param>
    /// <param name="reason">The platform's words, for whoever asks why.</param>
    Task SuspendAsync(ChatAddress chat, string reason, CancellationToken ct);

    /// <summary>The same for one thread alone.</summary>
    Task SuspendThreadAsync(ChatAddress thread, string reason, CancellationToken ct);

    /// <summary>The same for all chats of a platform whose id begins so, such as those of one server.</summary>
    Task SuspendWithinAsync(string platform, string prefix, string reason, CancellationToken ct);

    /// <summary>All chats of a platform whose id begins so, as far as they are known.</summary>
    Task<IReadOnlyList<Chat>> WithinAsync(string platform, string prefix, CancellationToken ct);

    /// <summary>The beginnings of the ids of a platform's chats up to a sign, itself included, each once: the servers that they are in, say.</summary>
    Task<IReadOnlyList<string>> PrefixesAsync(string platform, char end, CancellationToken ct);

    /// <summary>A chat and all its threads, as far as they are known.</summary>
    /// <param name="chat">Its <see cref="ChatAddress.Thread"/> does not matter.</param>
    Task<IReadOnlyList<Chat>> ThreadsAsync(ChatAddress chat, CancellationToken ct);

    /// <summary>Keeps what the platform calls a chat: <see cref="Chat.Title"/>.</summary>
    Task SetTitleAsync(long chatId, string? title, CancellationToken ct);

    /// <summary>Keeps who looks after a chat: <see cref="Chat.Keeper"/>.</summary>
    Task SetKeeperAsync(long chatId, string personId, CancellationToken ct);

    /// <summary>The categories and patterns (<c>cs.*</c>) a chat is subscribed to, in their order.</summary>
    Task<IReadOnlyList<string>> SubscriptionsAsync(long chatId, CancellationToken ct);

    /// <summary>Subscribes from the next arrival on. False when it already was.</summary>
    Task<bool> SubscribeAsync(long chatId, string category, CancellationToken ct);

    /// <summary>Ends a subscription; what it was pushed stays remembered. False when there was none.</summary>
    Task<bool> UnsubscribeAsync(long chatId, string category, CancellationToken ct);
}
