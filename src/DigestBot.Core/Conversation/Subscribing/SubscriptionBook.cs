using DigestBot.Core.Chats;
using DigestBot.Core.Digests.Categories;

namespace DigestBot.Core.Conversation.Subscribing;

/// <summary>Writes and ends subscriptions.</summary>
internal sealed class SubscriptionBook(IChatStore chats)
{
    public async Task<Subscriptions> ReadAsync(Chat chat, CancellationToken ct) => new(await chats.SubscriptionsAsync(chat.Id, ct));

    /// <summary>Subscribes, unless what the chat has covers the category already.</summary>
    public async Task<SubscribeOutcome> SubscribeAsync(Chat chat, CategoryPattern wanted, CancellationToken ct)
    {
        var held = await ReadAsync(chat, ct);
        if (held.CoveringOther(wanted) is { } covering)
            return new(wanted, IsNew: false, covering);
        return new(wanted, await chats.SubscribeAsync(chat.Id, wanted.Value, ct), CoveredBy: null);
    }

    /// <summary>Ends a subscription. False when there was none.</summary>
    public Task<bool> UnsubscribeAsync(Chat chat, CategoryPattern category, CancellationToken ct) =>
        chats.UnsubscribeAsync(chat.Id, category.Value, ct);
}

/// <summary>What became of a wish to subscribe.</summary>
/// <param name="CoveredBy">The subscription that brings these papers already.</param>
internal sealed record SubscribeOutcome(CategoryPattern Category, bool IsNew, CategoryPattern? CoveredBy);
