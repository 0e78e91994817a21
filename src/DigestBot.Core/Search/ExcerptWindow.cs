namespace DigestBot.Core.Search;

/// <summary>A piece of a text.</summary>
/// <param name="Terms">How many of the query's terms it shows.</param>
/// <param name="Matches">Those of the whole text.</param>
internal sealed record ExcerptWindow(string Text, int Start, int End, int Terms, IReadOnlyList<SearchMatch> Matches)
{
    // How much of the context before the first word is shown, where the text is longer than the piece.
    private const int LeadPart = 4;
    private const int LongestWord = 24;

    /// <summary>The piece with the most terms; of several, the first.</summary>
    public static ExcerptWindow Best(string text, IReadOnlyList<SearchMatch> matches, int atMost)
    {
        if (text.Length <= atMost)
            return new(text, 0, text.Length, Count(matches, 0, text.Length), matches);
        var first = matches.Count == 0 ? 0 : matches.MaxBy(match => Count(matches, match.Start, match.Start + (atMost * (LeadPart - 1) / LeadPart))).Start;
        return Cut(text, matches, first, atMost);
    }

    private static ExcerptWindow Cut(string text, IReadOnlyList<SearchMatch> matches, int first, int atMost)
    {
        var graphemes = new Graphemes(text);
        var wanted = Math.Clamp(first - (atMost / LeadPart), 0, text.Length - atMost);
        var start = wanted == 0 ? 0 : graphemes.After(AfterSpace(text, wanted, first));
        var end = graphemes.Before(BeforeSpace(text, Math.Min(start + atMost, text.Length)));
        return new(text, start, Math.Max(start, end), Count(matches, start, end), matches);
    }

    private static int AfterSpace(string text, int at, int latest)
    {
        var space = text.IndexOf(' ', at, Math.Min(LongestWord, latest - at));
        return space < 0 ? at : space + 1;
    }

    private static int BeforeSpace(string text, int at)
    {
        if (at == text.Length)
            return at;
        var space = text.LastIndexOf(' ', at - 1, Math.Min(LongestWord, at));
        return space < 0 ? at : space;
    }

    private static int Count(IReadOnlyList<SearchMatch> matches, int start, int end) =>
        matches.Where(match => match.Start >= start && match.End <= end).Select(match => match.Term).Distinct().Count();
}
