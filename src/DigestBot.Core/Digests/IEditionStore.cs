using NodaTime;

namespace DigestBot.Core.Digests;

/// <summary>The stored editions and their papers, asked in the words of those who read them.</summary>
public interface IEditionStore
{
    /// <summary>The newest edition by date; among those of one date, one in the preferred language first. Null when there is none.</summary>
    Task<Edition?> FindLatestAsync(string preferredLanguage, CancellationToken ct);

    /// <summary>The edition of a day, one in the preferred language first. Null when there is none.</summary>
    Task<Edition?> FindByDateAsync(LocalDate date, string preferredLanguage, CancellationToken ct);

    /// <summary>The edition a button or an earlier message names. Null when it is unknown.</summary>
    Task<Edition?> FindAsync(long editionId, CancellationToken ct);

    /// <summary>Editions from the newest to the oldest.</summary>
    Task<IReadOnlyList<Edition>> ListAsync(int limit, CancellationToken ct);

    /// <summary>Of the newest editions those that have a paper of this number, from the newest to the oldest.</summary>
    /// <param name="limit">How many editions are looked at.</param>
    Task<IReadOnlyList<Edition>> ListWithAsync(int number, int limit, CancellationToken ct);

    /// <summary>How many editions there are, and from which day to which.</summary>
    Task<EditionSpan> SpanAsync(CancellationToken ct);

    /// <summary>The categories of an edition in the edition's order.</summary>
    Task<IReadOnlyList<CategoryCount>> CategoriesAsync(long editionId, CancellationToken ct);

    /// <summary>A paper by its number in an edition. Null when the edition has no such number.</summary>
    Task<Paper?> FindPaperAsync(long editionId, int number, CancellationToken ct);

    /// <summary>A paper by its arXiv id, from the newest edition that has it, one in the preferred language first.</summary>
    Task<PaperInEdition?> FindPaperAsync(ArxivId arxivId, string preferredLanguage, CancellationToken ct);

    /// <summary>The papers of one category of an edition that the scope lets through, by number.</summary>
    Task<IReadOnlyList<Paper>> PapersAsync(long editionId, string category, PaperScope scope, CancellationToken ct);

    /// <summary>The papers with these numbers in an edition, in the order of the numbers given; those that it lacks are left out.</summary>
    Task<IReadOnlyList<Paper>> PapersAsync(long editionId, IReadOnlyCollection<int> numbers, CancellationToken ct);

    /// <summary>All papers of an edition, by number.</summary>
    Task<IReadOnlyList<Paper>> PapersAsync(long editionId, CancellationToken ct);

    /// <summary>
    /// What was new in the editions of a day and later, whichever source brought it: each paper once, in the preferred language if there is a choice, the newest day first.
    /// </summary>
    Task<IReadOnlyList<NewPaper>> NewAsync(LocalDate from, string preferredLanguage, CancellationToken ct);

    /// <summary>The numbers next to this one in the edition; null at an end.</summary>
    Task<(int? Previous, int? Next)> NeighboursAsync(long editionId, int number, CancellationToken ct);
}

/// <summary>A paper together with the edition that presents it so.</summary>
public sealed record PaperInEdition(Edition Edition, Paper Paper);

/// <summary>Where a paper is that was new.</summary>
/// <param name="Category">The category the edition lists it under.</param>
public sealed record NewPaper(long EditionId, int Number, string Category);

/// <summary>How far the stored editions reach; the days are null when there are none.</summary>
public sealed record EditionSpan(int Count, LocalDate? First, LocalDate? Last);

/// <summary>
/// Which papers of an edition's category are meant: all of them, or only the new ones, and of those only what arrived between two arrivals.
/// An arrival is one import that brought papers which no edition of any source had before: a paper is new once, whichever source
/// brings it first, so that two editions of one day never push it twice; a paper keeps the one that brought it. A corrected
/// file may bring more papers later, so a push names the last arrival it is about: what comes after it belongs to the next push.
/// </summary>
/// <param name="NewOnly">Leave out what an earlier edition already had.</param>
/// <param name="AfterArrival">Leave out what arrived at or before this; 0 leaves nothing out.</param>
/// <param name="ThroughArrival">Leave out what arrived after this; 0 leaves nothing out.</param>
/// <param name="IsTranslated">
/// The new ones are those that an edition of the same day in another language brought first, and not those that this one brought: so it can
/// stand for that edition where somebody prefers its language.
/// </param>
public readonly record struct PaperScope(bool NewOnly, long AfterArrival = 0, long ThroughArrival = 0, bool IsTranslated = false)
{
    /// <summary>How entries are marked that it lets through: 0 for all, 1 for new, 2 for new in another language's edition of the day.</summary>
    public int Mark => (NewOnly, IsTranslated) switch
    {
        (false, _) => 0,
        (true, false) => 1,
        (true, true) => 2,
    };

    /// <summary>The scope of such a mark.</summary>
    public static PaperScope Of(int mark, long afterArrival, long throughArrival) => new(mark > 0, afterArrival, throughArrival, mark == 2);

    /// <summary>Every paper that the edition lists.</summary>
    public static PaperScope All => new(NewOnly: false);

    /// <summary>What no earlier edition had, of whichever source.</summary>
    public static PaperScope New => new(NewOnly: true);
}
