using DigestBot.Core.Chats;
using NodaTime;

namespace DigestBot.Core.Delivery;

/// <summary>What can be asked of the outbox as a whole, and its upkeep.</summary>
public interface IDeliveryLedger
{
    /// <summary>What waits for active chats of a platform.</summary>
    Task<Backlog> BacklogAsync(string platform, CancellationToken ct);

    /// <summary>What became of the deliveries of some platforms that were planned after a given one.</summary>
    Task<DeliveryCounts> CountAsync(IReadOnlyList<string> platforms, long afterId, CancellationToken ct);

    /// <summary>Deliveries that were given up, the latest first, at most so many.</summary>
    Task<IReadOnlyList<DeadLetter>> DeadLettersAsync(int atMost, CancellationToken ct);

    /// <summary>Lets dead letters be sent again: these, or all. Says how many there were.</summary>
    Task<int> RequeueAsync(IReadOnlyList<long>? ids, CancellationToken ct);

    /// <summary>
    /// Clears deliveries that were finished before an instant, at most so many, with bodies that no delivery refers to any more and passing notes
    /// of that time.
    /// Says how many deliveries that were.
    /// </summary>
    Task<int> ClearAsync(Instant finishedBefore, int atMost, CancellationToken ct);

    /// <summary>Moves every time that a delivery, a chat or a platform waits for, because the clock was set back by so much.</summary>
    Task SetBackAsync(Duration by, CancellationToken ct);

    /// <summary>
    /// How far the clock is behind the latest instant that something was planned or finished at: it was set back while nobody looked. Zero where
    /// it is not. <see cref="SetBackAsync"/> mends it.
    /// </summary>
    Task<Duration> BehindAsync(CancellationToken ct);
}

/// <summary>What waits.</summary>
/// <param name="Deliveries">How many messages.</param>
/// <param name="Oldest">When the oldest of them was planned; null when nothing waits.</param>
public sealed record Backlog(int Deliveries, Instant? Oldest);

/// <summary>What became of some deliveries.</summary>
/// <param name="LastId">The latest there is.</param>
/// <param name="Chats">How many chats got the sent ones.</param>
/// <param name="Ready">Those that wait and may go out at once.</param>
/// <param name="Waiting">Those that wait for a later time or behind others.</param>
/// <param name="Failed">Those given up or suspended with their chat.</param>
public sealed record DeliveryCounts(long LastId, int Sent, int Chats, int Ready, int Waiting, int Failed);

/// <summary>A delivery that was given up.</summary>
/// <param name="Attempts">How often it was tried.</param>
public sealed record DeadLetter(
    long Id, ChatAddress Chat, LocalDate Edition, string Category, int Attempts, Instant At, string Reason);
