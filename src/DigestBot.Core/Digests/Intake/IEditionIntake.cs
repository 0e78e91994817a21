namespace DigestBot.Core.Digests.Intake;

/// <summary>Where parsed digests are stored.</summary>
public interface IEditionIntake
{
    /// <summary>
    /// Stores a parsed digest as its edition, in one transaction. The same content again changes nothing; other content of the same key
    /// corrects the edition. Papers that no edition of any source had before become new with this arrival; no paper becomes new twice.
    /// </summary>
    Task<IntakeOutcome> StoreAsync(EditionKey key, DigestFile file, ParsedDigest digest, CancellationToken ct);
}

/// <summary>The file a digest came in.</summary>
/// <param name="Name">Its name without folders.</param>
/// <param name="Sha256">The hash of its bytes, by which the same file is known again.</param>
public sealed record DigestFile(string Name, ReadOnlyMemory<byte> Sha256);

/// <summary>What storing a digest did.</summary>
/// <param name="Edition">The edition as it now is.</param>
/// <param name="Change">What happened to it.</param>
/// <param name="NewPapers">How many papers no edition had before.</param>
public sealed record IntakeOutcome(Edition Edition, IntakeChange Change, int NewPapers);

/// <summary>What an import did to an edition.</summary>
public enum IntakeChange
{
    /// <summary>This content was known.</summary>
    Unchanged,

    /// <summary>The edition is new.</summary>
    Added,

    /// <summary>The edition was there and now has this content.</summary>
    Updated,
}
