using DigestBot.Core.Search.Tokens;

namespace DigestBot.Core.Search;

/// <summary>Where a text has what was looked for.</summary>
/// <param name="Term">Which of the query's terms.</param>
internal readonly record struct SearchMatch(int Term, int Start, int End);

/// <summary>Finds a query's terms in a text.</summary>
internal static class SearchMatches
{
    /// <summary>All places, in their order; they may overlap.</summary>
    public static IReadOnlyList<SearchMatch> Find(string text, SearchQuery query)
    {
        var tokens = Tokenizer.Read(text);
        return
        [
            .. query.Terms
                .SelectMany((term, number) => IsShown(term) ? Find(tokens, text, term, number) : [])
                .OrderBy(match => match.Start).ThenByDescending(match => match.End),
        ];
    }

    private static bool IsShown(SearchTerm term) => !term.IsExcluded && term.Field is SearchField.Anywhere or SearchField.Author;

    private static IEnumerable<SearchMatch> Find(IReadOnlyList<Token> tokens, string text, SearchTerm term, int number)
    {
        if (term.Tokens is [{ } sign] && Tokenizer.Read(sign) is [{ IsHan: true, Text.Length: 1 }])
            return FindSign(text, sign, number);
        return
            from at in Enumerable.Range(0, Math.Max(0, tokens.Count - term.Tokens.Count + 1))
            where Begins(tokens, at, term)
            select new SearchMatch(number, tokens[at].Start, tokens[at + term.Tokens.Count - 1].End);
    }

    private static IEnumerable<SearchMatch> FindSign(string text, string sign, int number)
    {
        for (var at = text.IndexOf(sign, StringComparison.Ordinal); at >= 0; at = text.IndexOf(sign, at + 1, StringComparison.Ordinal))
            yield return new(number, at, at + sign.Length);
    }

    private static bool Begins(IReadOnlyList<Token> tokens, int at, SearchTerm term)
    {
        var last = term.Tokens.Count - 1;
        for (var index = 0; index < last; index++)
            if (tokens[at + index].Text != term.Tokens[index])
                return false;
        var token = tokens[at + last].Text;
        return token == term.Tokens[last] || term.Others.Contains(token)
            || (term.IsPrefix && tokens[at + last].Word.StartsWith(term.Tokens[last], StringComparison.Ordinal));
    }
}
