using NodaTime;

namespace DigestBot.Core.Digests.Intake;

/// <summary>A digest file as it came.</summary>
/// <param name="Name">Its name without folders.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Source">The publisher it is from.</param>
/// <param name="Date">The day it is of, in case its name does not say.</param>
/// <param name="Language">The language of its AI texts, in case its name does not say; null to read it off the texts.</param>
public sealed record DigestArrival(string Name, ReadOnlyMemory<byte> Content, string Source, LocalDate? Date = null, string? Language = null)
{
    /// <summary>The publisher's preference among categories, where only JSON lines tell of a day; null for the upstream publisher's.</summary>
    public IReadOnlyList<string>? CategoryOrder { get; init; }

    /// <summary>Who brought it.</summary>
    public BroughtBy BroughtBy { get; init; }
}

/// <summary>A digest file that was read.</summary>
/// <param name="Arrival">How it came.</param>
/// <param name="Digest">What is in it.</param>
/// <param name="Key">The edition it is.</param>
/// <param name="DateOrigin">How its day is known; whoever shows it says so when it was not told.</param>
public sealed record ReadDigest(DigestArrival Arrival, ParsedDigest Digest, EditionKey Key, DateOrigin DateOrigin);

/// <summary>How the day of an edition is known. Nothing inside a digest tells it.</summary>
public enum DateOrigin
{
    /// <summary>The file's name says it.</summary>
    FileName,

    /// <summary>Whoever brought the file said it.</summary>
    Given,

    /// <summary>Nobody said it: it is the day the file arrived.</summary>
    Arrival,
}
