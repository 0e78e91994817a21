using DigestBot.Core.Digests;
using DigestBot.Core.Rendering.Text;

namespace DigestBot.Core.Search;

/// <summary>Shows why a paper was found: a piece of its texts around the words, these bold.</summary>
public static class SearchExcerpt
{
    private const string Sign = "…";

    /// <summary>The piece with the most of what was looked for; the beginning of the summary where only title or authors have it.</summary>
    /// <param name="atMost">The most UTF-16 units, the signs of omission included.</param>
    public static EquatableList<Inline> Of(SearchHit hit, SearchQuery query, int atMost = 200)
    {
        ArgumentNullException.ThrowIfNull(hit);
        var paper = hit.Paper.Paper;
        string?[] texts =
            [.. SearchTexts.Summaries(paper), SearchTexts.Abstract(paper), .. hit.Elsewhere.SelectMany(SearchTexts.Summaries)];
        var best = texts.OfType<string>()
            .Select(text => ExcerptWindow.Best(text, SearchMatches.Find(text, query), atMost - (2 * Sign.Length)))
            .DefaultIfEmpty()
            .MaxBy(window => window?.Terms);
        return best is null ? [] : Write(best);
    }

    /// <summary>Runs with the words that were looked for bold.</summary>
    public static EquatableList<Inline> Embolden(IReadOnlyList<Inline> inlines, SearchQuery query) =>
        [.. inlines.SelectMany(inline => inline is Inline.Plain plain ? Embolden(plain.Text, query) : [inline])];

    private static IEnumerable<Inline> Embolden(string text, SearchQuery query) =>
        Embolden(text, 0, text.Length, SearchMatches.Find(text, query));

    private static EquatableList<Inline> Write(ExcerptWindow window) =>
    [
        .. window.Start > 0 ? (IEnumerable<Inline>)[Sign] : [],
        .. Embolden(window.Text, window.Start, window.End, window.Matches),
        .. window.End < window.Text.Length ? (IEnumerable<Inline>)[Sign] : [],
    ];

    private static IEnumerable<Inline> Embolden(string text, int start, int end, IReadOnlyList<SearchMatch> matches)
    {
        var graphemes = new Graphemes(text);
        var at = start;
        foreach (var match in matches)
        {
            var from = Math.Max(at, graphemes.Before(match.Start));
            var to = Math.Min(end, graphemes.After(match.End));
            if (from >= to)
                continue;
            if (from > at)
                yield return text[at..from];
            yield return new Inline.Strong([text[from..to]]);
            at = to;
        }

        if (at < end)
            yield return text[at..end];
    }
}
