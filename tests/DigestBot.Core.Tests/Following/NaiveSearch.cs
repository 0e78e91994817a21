using DigestBot.Core.Search;

namespace DigestBot.Core.Tests.Following;

/// <summary>Looks at one paper, word for word.</summary>
internal static class NaiveSearch
{
    public static bool Finds(SearchDocument paper, SearchQuery query) => query.Terms.All(term => Has(paper, term) != term.IsExcluded);

    private static bool Has(SearchDocument paper, SearchTerm term) => term.Field switch
    {
        SearchField.Category => term.Tokens.Concat(term.Others).Any(code => paper.Marks.Split(' ').Contains(Mark.Category(code))),
        SearchField.Id => paper.Marks.Split(' ').Contains(Mark.Id(term.Tokens[0])),
        SearchField.Author => Has(paper.Authors, term),
        _ when term.IsOnlyForTitles => Has(paper.Marks, term with { Tokens = [.. term.Tokens.Select(Mark.Title)], Others = [.. term.Others.Select(Mark.Title)] }),
        _ => new[] { paper.Marks, paper.Title, paper.Authors, paper.Summary, paper.Abstract }.Any(text => Has(text, term)),
    };

    private static bool Has(string text, SearchTerm term)
    {
        var tokens = text.Split(' ');
        return term.Others.Any(tokens.Contains) || Enumerable.Range(0, tokens.Length).Any(at => Stands(tokens[at..], term));
    }

    private static bool Stands(string[] tokens, SearchTerm term) => tokens.Length >= term.Tokens.Count
        && Enumerable.Range(0, term.Tokens.Count).All(at => term.IsPrefix && at == term.Tokens.Count - 1
            ? tokens[at].StartsWith(term.Tokens[at], StringComparison.Ordinal)
            : tokens[at] == term.Tokens[at]);
}
