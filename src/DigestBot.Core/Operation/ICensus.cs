using DigestBot.Core.Chats;
using NodaTime;

namespace DigestBot.Core.Operation;

/// <summary>What there is altogether, for whoever runs the bot. Each question may read a good part of the database.</summary>
public interface ICensus
{
    /// <summary>Counts it.</summary>
    Task<Census> TakeAsync(CancellationToken ct);

    /// <summary>What came in last: editions from the newest day to the oldest, at most so many.</summary>
    Task<IReadOnlyList<ReceivedEdition>> EditionsAsync(int atMost, CancellationToken ct);

    /// <summary>Chats that nothing can be sent to, those that were lost last first, at most so many.</summary>
    Task<IReadOnlyList<SuspendedChat>> SuspendedAsync(int atMost, CancellationToken ct);

    /// <summary>How many messages arrived on a platform since an instant.</summary>
    Task<int> SentSinceAsync(string platform, Instant since, CancellationToken ct);
}

/// <summary>What there is.</summary>
/// <param name="Editions">All editions, in every language.</param>
/// <param name="Papers">All papers, each once.</param>
/// <param name="Latest">The newest edition's day; null where there is none.</param>
public sealed record Census(int Editions, int Papers, LocalDate? Latest, IReadOnlyList<ChatCount> Chats, IReadOnlyList<DeliveryCount> Deliveries);

/// <summary>How many chats of a platform are in a state.</summary>
public sealed record ChatCount(string Platform, ChatState State, int Chats);

/// <summary>How many messages for a platform are in a state. Those that arrived are counted where they are sent.</summary>
public sealed record DeliveryCount(string Platform, DeliveryState State, int Deliveries);

/// <summary>How a message stands that has not arrived.</summary>
public enum DeliveryState
{
    /// <summary>It waits for its first try.</summary>
    Planned,

    /// <summary>It is on its way.</summary>
    Leased,

    /// <summary>It waits for another try.</summary>
    Retrying,

    /// <summary>It may have arrived, and waits for another try.</summary>
    Uncertain,

    /// <summary>Its chat takes none.</summary>
    Suspended,

    /// <summary>It was given up.</summary>
    Dead,
}

/// <summary>An edition with how much of it was new.</summary>
public sealed record ReceivedEdition(string Source, LocalDate Date, string Language, int Papers, int NewPapers);

/// <summary>A chat that nothing can be sent to.</summary>
/// <param name="Title">What the platform calls it; null where it never told.</param>
/// <param name="Since">Since when, or when somebody last wrote there although it is.</param>
/// <param name="Reason">The platform's words; null where they were not kept.</param>
public sealed record SuspendedChat(ChatAddress Chat, string? Title, Instant? Since, string? Reason);
