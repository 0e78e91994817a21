using DigestBot.Core.Digests;

namespace DigestBot.Core.Search;

/// <summary>Finds papers in all editions.</summary>
public interface IPaperSearch
{
    /// <summary>The most papers that a search can reach, whatever the page.</summary>
    const int MostHits = 200;

    /// <summary>
    /// The papers that a query asks for, each once, best first: those with all of it in their title, then those with the words in their order,
    /// then all others; among equals, those of newer editions. Beyond the newest <see cref="MostHits"/> nothing is found that has the words
    /// outside of its title alone.
    /// </summary>
    /// <param name="query">What <see cref="SearchReader"/> read.</param>
    /// <param name="preferredLanguage">Of two editions of one day, the one in this language presents the paper.</param>
    /// <param name="skip">How many of the best to pass over.</param>
    /// <param name="take">How many to return at most.</param>
    Task<SearchHits> FindAsync(SearchQuery query, string preferredLanguage, int skip, int take, CancellationToken ct);
}

/// <summary>A page of what was found.</summary>
/// <param name="Hits">Best first.</param>
/// <param name="HasMore">Whether a further page can be asked for.</param>
public sealed record SearchHits(EquatableList<SearchHit> Hits, bool HasMore);

/// <summary>A paper that was found.</summary>
/// <param name="Paper">As its latest edition presents it.</param>
/// <param name="Elsewhere">The same paper as other editions present it, whose texts may hold what was looked for.</param>
public sealed record SearchHit(PaperInEdition Paper, EquatableList<Paper> Elsewhere);
