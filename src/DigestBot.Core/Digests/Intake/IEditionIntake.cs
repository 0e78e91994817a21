using NodaTime;

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
/// <param name="BroughtBy">Who brought it.</param>
public sealed record DigestFile(string Name, ReadOnlyMemory<byte> Sha256, BroughtBy BroughtBy = BroughtBy.Hand);

/// <summary>Who brought a digest file in.</summary>
public enum BroughtBy
{
    /// <summary>A person, whose word counts.</summary>
    Hand,

    /// <summary>A source that is watched. One that takes many papers out of its edition is left aside: it is rather damage than a correction.</summary>
    Source,

    /// <summary>The same, with what was published before it was watched: it can be read, but is nobody's news.</summary>
    SourcePast,
}

/// <summary>What storing a digest did.</summary>
/// <param name="Edition">The edition as it now is.</param>
/// <param name="Change">What happened to it.</param>
/// <param name="NewPapers">How many papers no edition had before.</param>
public sealed record IntakeOutcome(Edition Edition, IntakeChange Change, int NewPapers)
{
    /// <summary>How many papers of the edition this file lacks, which an earlier one of its form had.</summary>
    public int LostPapers { get; init; }

    /// <summary>The day of the source's edition before that lists the very same papers; null where it does not, or nothing was added.</summary>
    public LocalDate? Repeats { get; init; }

    /// <summary>How many papers the source's editions before this one have in the median; null where there are too few, or nothing was added.</summary>
    public int? UsualPapers { get; init; }
}

/// <summary>What an import did to an edition.</summary>
public enum IntakeChange
{
    /// <summary>This content was known.</summary>
    Unchanged,

    /// <summary>The edition is new.</summary>
    Added,

    /// <summary>The edition was there and now has this content.</summary>
    Updated,

    /// <summary>The file lacks too many of its papers and was left aside; the edition is as it was.</summary>
    Refused,
}
