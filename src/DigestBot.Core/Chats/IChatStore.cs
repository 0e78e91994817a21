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

    /// <summary>Pauses or wakes a chat. What arrived during a pause is not pushed.</summary>
    Task SetStateAsync(long chatId, ChatState state, CancellationToken ct);

    /// <summary>The categories and patterns (<c>cs.*</c>) a chat is subscribed to, in their order.</summary>
    Task<IReadOnlyList<string>> SubscriptionsAsync(long chatId, CancellationToken ct);

    /// <summary>Subscribes from the next arrival on. False when it already was.</summary>
    Task<bool> SubscribeAsync(long chatId, string category, CancellationToken ct);

    /// <summary>Ends a subscription; what it was pushed stays remembered. False when there was none.</summary>
    Task<bool> UnsubscribeAsync(long chatId, string category, CancellationToken ct);
}
