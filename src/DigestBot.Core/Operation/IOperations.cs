using NodaTime;

namespace DigestBot.Core.Operation;

/// <summary>What operators see of the bot as a whole, and what they do to it.</summary>
public interface IOperations
{
    /// <summary>What active chats are still to get.</summary>
    Task<Ahead> AheadAsync(CancellationToken ct);

    /// <summary>Sends an edition again to every active chat that got it, as it is by now. Says how many messages that are.</summary>
    Task<int> ResendAsync(long editionId, CancellationToken ct);

    /// <summary>How many messages of an edition <see cref="ResendAsync"/> would send.</summary>
    Task<int> CountSentAsync(long editionId, CancellationToken ct);

    /// <summary>Notes what an operator did.</summary>
    Task NoteAsync(Operator who, string act, CancellationToken ct);

    /// <summary>What operators did, the latest first, at most so many.</summary>
    Task<IReadOnlyList<OperatorAct>> ActsAsync(int atMost, CancellationToken ct);

    /// <summary>Copies the database into a file beside it and checks the copy.</summary>
    /// <exception cref="StorageException">It could not be made; nothing is left behind.</exception>
    Task<BackupFile> BackUpAsync(CancellationToken ct);
}

/// <summary>What is to be pushed yet.</summary>
/// <param name="Chats">Active chats that are behind what arrived and is no history.</param>
/// <param name="Editions">The editions they are behind, the newest first; a handful at most.</param>
public sealed record Ahead(int Chats, IReadOnlyList<long> Editions);

/// <summary>Something an operator did.</summary>
public sealed record OperatorAct(Instant At, Operator Who, string Act);

/// <summary>A copy of the database.</summary>
/// <param name="Name">The file, beside the database.</param>
public sealed record BackupFile(string Name, long Bytes);
