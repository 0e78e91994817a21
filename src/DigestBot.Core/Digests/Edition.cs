using NodaTime;

namespace DigestBot.Core.Digests;

/// <summary>One day's digest of one publisher, as stored.</summary>
/// <param name="Id">The store's number for it; stays the same when the edition is corrected, so buttons may name it.</param>
/// <param name="Source">The publisher's name, from the configuration.</param>
/// <param name="Date">The day the edition is of.</param>
/// <param name="Language">The language of the AI fields, an ISO 639-1 code such as <c>zh</c>.</param>
/// <param name="PaperCount">How many papers it has; their numbers run from 1 to the largest, which may exceed this.</param>
/// <param name="LastNumber">The largest paper number.</param>
public sealed record Edition(long Id, string Source, LocalDate Date, string Language, int PaperCount, int LastNumber);

/// <summary>What identifies an edition before it is stored.</summary>
public readonly record struct EditionKey(string Source, LocalDate Date, string Language);

/// <summary>A category of an edition, with how many papers it lists there.</summary>
/// <param name="Category">The arXiv category.</param>
/// <param name="Papers">All papers of it in the edition.</param>
/// <param name="NewPapers">Those that no earlier edition had.</param>
public sealed record CategoryCount(string Category, int Papers, int NewPapers);
