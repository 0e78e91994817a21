using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Categories;
using DigestBot.Core.Languages;
using NodaTime;

namespace DigestBot.Core.Search;

/// <summary>
/// Reads what somebody looks for: <c>video diffus* "world model" -survey author:lecun cat:cs.* since:2w</c>. Full-width signs count as their
/// ASCII forms; whatever is no word is passed over. Never throws.
/// </summary>
public static class SearchReader
{
    /// <summary>The most words and phrases of a search.</summary>
    public const int MostTerms = 32;

    /// <summary>The longest search, in UTF-16 units.</summary>
    public const int LongestText = 500;

    /// <summary>What is asked for.</summary>
    /// <param name="today">The day that <c>since:7d</c> counts back from.</param>
    public static SearchReading Read(string text, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > LongestText)
            return new(new(), new SearchMistake.TooLong());
        var reading = SearchPiece.Of(HalfWidth.Fold(text)).Aggregate(new SearchReading(new()), (read, piece) => Add(read, piece, today));
        return reading switch
        {
            { Mistake: not null } => reading,
            { Query.IsEmpty: true } => reading with { Mistake = new SearchMistake.Nothing() },
            { Query.Terms.Count: > MostTerms } => reading with { Mistake = new SearchMistake.TooLong() },
            _ => reading,
        };
    }

    /// <summary>A search with another category in the place of one that there is not, and all else as it was.</summary>
    /// <param name="former">As <see cref="SearchMistake.UnknownCategory"/> has it.</param>
    public static string WithCategory(string text, string former, string category) =>
        SearchPiece.WithCategory(SearchPiece.Of(HalfWidth.Fold(text)), former, category);

    // cat:* and since:* leave nothing out.
    private static SearchReading Add(SearchReading reading, SearchPiece piece, LocalDate today) => piece.Key switch
    {
        _ when piece.Text.Trim() is "" => reading,
        "" => Add(reading, Terms(piece)),
        "author" or "authors" or "au" or "作者" => Add(reading, AuthorTerms(piece)),
        "since" or "自" => SinceText.Parse(piece.Text, today) is { } day
            ? reading with { Query = reading.Query with { Since = day } }
            : Fail(reading, new SearchMistake.UnknownDay(piece.Text)),
        _ => CategoryTerm(piece) is { } term ? Add(reading, [term]) : Fail(reading, new SearchMistake.UnknownCategory(piece.Text)),
    };

    private static SearchReading Add(SearchReading reading, IEnumerable<SearchTerm> terms) =>
        reading with { Query = reading.Query with { Terms = [.. reading.Query.Terms, .. terms] } };

    private static SearchReading Fail(SearchReading reading, SearchMistake mistake) => reading with { Mistake = reading.Mistake ?? mistake };

    private static IEnumerable<SearchTerm> Terms(SearchPiece piece) => ArxivId.TryParse(piece.Text, out var id)
        ? [new(SearchField.Id, [id.Value.ToLowerInvariant()]) { IsExcluded = piece.IsExcluded }]
        : TermReader.Read(SearchField.Anywhere, piece.Text, piece.IsPrefix, piece.IsExcluded);

    // Bibliographies write the family name first: LeCun, Yann.
    private static IEnumerable<SearchTerm> AuthorTerms(SearchPiece piece)
    {
        var name = piece.Text.Split(',', 2) is [var family, var given] ? $"{given} {family}" : piece.Text;
        return TermReader.Read(SearchField.Author, name, piece.IsPrefix, piece.IsExcluded);
    }

    // cat:cs.CV,cs.LG is either of them.
    private static SearchTerm? CategoryTerm(SearchPiece piece)
    {
        List<string> codes = [];
        foreach (var typed in piece.Text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (Category(typed) is { } pattern)
                codes.AddRange([CategoryCode.Of(pattern), .. Taxonomy.Find(pattern.Value)?.Alias is { } alias ? (string[])[alias.ToLowerInvariant()] : []]);
            else
                return null;
        return codes is [var first, .. var others] ? new(SearchField.Category, [first]) { IsExcluded = piece.IsExcluded, Others = [.. others] } : null;
    }

    // The star of cs.* was taken for that of a prefix.
    private static CategoryPattern? Category(string typed) =>
        CategoryPattern.TryParse(typed, out var pattern) || (CategorySuggestions.For(typed, 1) is [] && CategoryPattern.TryParseShape(typed, out pattern))
            ? pattern
            : null;
}
