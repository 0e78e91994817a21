using DigestBot.Core.Chats;
using NodaTime;

namespace DigestBot.Core.Operation;

/// <summary>Editions that operators hold back: what arrived with them or later is pushed to nobody until they are released.</summary>
public interface IEditionHolds
{
    /// <summary>Holds an edition; false where it is held already.</summary>
    Task<bool> HoldAsync(long editionId, CancellationToken ct);

    /// <summary>Lets an edition go out to those who did not have it yet; false where it was not held.</summary>
    Task<bool> ReleaseAsync(long editionId, CancellationToken ct);

    /// <summary>Ends the hold of an edition that nobody is to be pushed any more; it can still be looked up. False where it was not held.</summary>
    Task<bool> DropAsync(long editionId, CancellationToken ct);

    /// <summary>What is held, the oldest first.</summary>
    Task<IReadOnlyList<HeldEdition>> ListAsync(CancellationToken ct);

    /// <summary>
    /// Holds every edition that arrives from now on until it is released, or for so long, and lets one chat have it before; null ends that.
    /// </summary>
    Task SetCanaryAsync(Canary? canary, CancellationToken ct);

    /// <summary>The chat that gets new editions before all others; null where there is none.</summary>
    Task<Canary?> CanaryAsync(CancellationToken ct);

    /// <summary>Notes that the canary has an edition.</summary>
    Task ShownAsync(long editionId, CancellationToken ct);

    /// <summary>Lets go what was held until now at the longest. Says how many editions that were.</summary>
    Task<int> ReleaseDueAsync(Instant now, CancellationToken ct);
}

/// <summary>An edition that is held.</summary>
/// <param name="Until">When it goes out by itself; null where it waits for an operator.</param>
/// <param name="Canary">The chat that gets it before the others; null where none does.</param>
/// <param name="IsShown">Whether that chat has it.</param>
public sealed record HeldEdition(long EditionId, LocalDate Date, string Source, Instant? Until, ChatAddress? Canary, bool IsShown);

/// <summary>The chat that gets new editions before all others.</summary>
/// <param name="Lead">How long before.</param>
public sealed record Canary(long ChatId, Duration Lead);
