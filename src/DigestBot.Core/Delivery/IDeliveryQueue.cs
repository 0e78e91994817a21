using DigestBot.Core.Chats;
using NodaTime;

namespace DigestBot.Core.Delivery;

/// <summary>The deliveries of the outbox, as whoever sends them sees them. Everything in it survives a crash.</summary>
public interface IDeliveryQueue
{
    /// <summary>
    /// Takes rendered deliveries that may go out now, those due first before others and of each chat its first alone, so that no other
    /// process takes them before the lease ends. A lease that ended without a result is taken again.
    /// </summary>
    Task<IReadOnlyList<LeasedDelivery>> LeaseAsync(LeaseRequest request, CancellationToken ct);

    /// <summary>Writes down what became of leased deliveries, all in one transaction, and lets their chats' next ones become due.</summary>
    Task RecordAsync(IReadOnlyList<DeliveryResult> results, CancellationToken ct);

    /// <summary>
    /// Frees what a process that is gone had leased on a platform: it may have been on its way, so it is sent again, first of all.
    /// Only for a caller that knows that nobody else sends there. Says how many there were.
    /// </summary>
    Task<int> RecoverAsync(string platform, CancellationToken ct);

    /// <summary>When the next delivery of a platform falls due; null when none waits.</summary>
    Task<Instant?> NextAsync(string platform, CancellationToken ct);

    /// <summary>Until when a platform asked for silence; null when it did not or the time is over by far.</summary>
    Task<Instant?> PlatformWaitAsync(string platform, CancellationToken ct);

    /// <summary>Keeps until when a platform wants silence, in the place of what it asked for before.</summary>
    Task SavePlatformWaitAsync(string platform, Instant until, CancellationToken ct);

    /// <summary>Holds a chat's deliveries until an instant, because the platform refused another message there until then.</summary>
    Task HoldChatAsync(ChatAddress chat, Instant until, CancellationToken ct);

    /// <summary>
    /// Gives a chat and all its threads another id on its platform, with all that hangs on them, in one transaction. A chat that is known
    /// under the new id already is merged into it.
    /// </summary>
    Task MoveChatAsync(ChatAddress from, string toChatId, CancellationToken ct);
}

/// <summary>Which deliveries to take.</summary>
/// <param name="Platform">Of this platform only.</param>
/// <param name="Limit">At most so many.</param>
/// <param name="Owner">Who takes them: a name for this process.</param>
/// <param name="Until">When others may take them again.</param>
/// <param name="ChatId">Only this chat's; null for all.</param>
public sealed record LeaseRequest(string Platform, int Limit, string Owner, Instant Now, Instant Until, long? ChatId = null);

/// <summary>A leased delivery: one message for one chat.</summary>
/// <param name="Attempt">From 1.</param>
public sealed record LeasedDelivery(long Id, long ChatId, ChatAddress Chat, OutgoingMessage Message, int Attempt)
{
    /// <summary>The body that all chats with the same message share.</summary>
    public long BodyId { get; init; }

    /// <summary>Earlier tries that a passing trouble ended.</summary>
    public int Failures { get; init; }

    /// <summary>Earlier tries of which nobody knows whether they arrived.</summary>
    public int Uncertain { get; init; }

    /// <summary>Until when the platform wants nothing sent to the chat.</summary>
    public Instant? ChatWait { get; init; }
}

/// <summary>A leased delivery and what became of it.</summary>
public sealed record DeliveryResult(LeasedDelivery Delivery, DeliveryRecord Record);
