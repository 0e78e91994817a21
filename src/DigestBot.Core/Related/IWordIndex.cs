using DigestBot.Core.Digests;
using DigestBot.Core.Search;

namespace DigestBot.Core.Related;

/// <summary>Tells which papers have a word.</summary>
public interface IWordIndex
{
    /// <summary>For each word, the newest papers that have it in title, summary or abstract; in the order of the words.</summary>
    /// <param name="words">Tokens; several with spaces between them must stand side by side.</param>
    /// <param name="most">How many papers to name for a word at most.</param>
    Task<IReadOnlyList<WordUse>> FindAsync(EquatableList<string> words, int most, CancellationToken ct);

    /// <summary>The papers that were named, in that order, each as its latest edition presents it; those that are gone are left out.</summary>
    /// <param name="preferredLanguage">Of two editions of one day, the one in this language presents the paper.</param>
    Task<IReadOnlyList<SearchHit>> ReadAsync(EquatableList<long> papers, string preferredLanguage, CancellationToken ct);
}

/// <summary>Where a word is used.</summary>
/// <param name="Papers">Newest first, by names that hold until the next edition arrives.</param>
/// <param name="Among">Of about how many papers these are all: of every one there is, or of those at least as new as the last.</param>
public sealed record WordUse(EquatableList<long> Papers, long Among);
