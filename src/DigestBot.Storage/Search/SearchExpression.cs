using DigestBot.Core.Search;

namespace DigestBot.Storage.Search;

/// <summary>
/// Writes queries in the language of FTS5. Every token stands in quotes and is made of letters, digits and the signs of marks, so that nothing
/// that was typed is read as syntax.
/// </summary>
internal sealed class SearchExpression(SearchQuery query)
{
    private readonly SearchTerm[] _words = [.. query.Terms.Where(term => term is { IsExcluded: false, Field: SearchField.Anywhere })];

    /// <summary>All of it, wherever it stands.</summary>
    public string Anywhere => Write(_words.Select(Anyhow));

    /// <summary>Its words in the title; null where it has no words.</summary>
    public string? InTitle => _words is [] ? null : Write(_words.Select(InTitleOf));

    /// <summary>Its words in the title, one after the other; null where it has no several words.</summary>
    public string? TogetherInTitle => Together is { } tokens ? Write([Phrase(tokens.Select(Mark.Title), isPrefix: false)]) : null;

    /// <summary>Its words one after the other; null where it has no several words.</summary>
    public string? TogetherAnywhere => Together is { } tokens ? Write([Phrase(tokens, isPrefix: false)]) : null;

    private IEnumerable<string>? Together => _words.Length > 1 && !_words.Any(word => word.IsPrefix) ? _words.SelectMany(word => word.Tokens) : null;

    private string Write(IEnumerable<string> words)
    {
        var required = words.Concat(Others(isExcluded: false)).DefaultIfEmpty(Phrase([Mark.Any], isPrefix: false));
        var excluded = query.Terms.Where(term => term is { IsExcluded: true, Field: SearchField.Anywhere }).Select(Anyhow).Concat(Others(isExcluded: true)).ToList();
        var all = string.Join(" AND ", required);
        return excluded is [] ? all : $"({all}) NOT ({string.Join(" OR ", excluded)})";
    }

    private IEnumerable<string> Others(bool isExcluded) => query.Terms
        .Where(term => term.IsExcluded == isExcluded && term.Field != SearchField.Anywhere)
        .Select(term => term.Field switch
        {
            SearchField.Author => $"authors : ({Anyhow(term)})",
            SearchField.Category => AnyOf(term.Tokens.Concat(term.Others).Select(Mark.Category)),
            SearchField.Id => AnyOf(term.Tokens.Select(Mark.Id)),
            _ => throw new NotSupportedException(term.Field.ToString()),
        });

    private static string Anyhow(SearchTerm term) => term.IsOnlyForTitles
        ? InTitleOf(term)
        : $"({string.Join(" OR ", [Phrase(term.Tokens, term.IsPrefix), .. term.Others.Select(other => Phrase([other], isPrefix: false))])})";

    private static string InTitleOf(SearchTerm term) =>
        $"({string.Join(" OR ", [Phrase(term.Tokens.Select(Mark.Title), term.IsPrefix), .. term.Others.Select(other => Phrase([Mark.Title(other)], isPrefix: false))])})";

    private static string AnyOf(IEnumerable<string> tokens) => $"({string.Join(" OR ", tokens.Select(token => Phrase([token], isPrefix: false)))})";

    private static string Phrase(IEnumerable<string> tokens, bool isPrefix) => $"\"{string.Join(' ', tokens)}\"{(isPrefix ? " *" : "")}";
}
