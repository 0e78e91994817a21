namespace DigestBot.Core.Search;

/// <summary>What was read of a search that somebody typed.</summary>
/// <param name="Query">What could be read.</param>
/// <param name="Mistake">What could not; null when all was read.</param>
public sealed record SearchReading(SearchQuery Query, SearchMistake? Mistake = null);

/// <summary>Why a search cannot be done as it was typed.</summary>
public abstract record SearchMistake
{
    /// <summary>There is no word in it.</summary>
    public sealed record Nothing : SearchMistake;

    /// <summary>It has more than <see cref="SearchReader.MostTerms"/> words, or more than <see cref="SearchReader.LongestText"/> characters.</summary>
    public sealed record TooLong : SearchMistake;

    /// <summary>No category is called so.</summary>
    public sealed record UnknownCategory(string Typed) : SearchMistake;

    /// <summary>No day is called so.</summary>
    public sealed record UnknownDay(string Typed) : SearchMistake;
}
