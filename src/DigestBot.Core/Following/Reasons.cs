using DigestBot.Core.Digests;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering.Text;
using DigestBot.Core.Search;

namespace DigestBot.Core.Following;

/// <summary>Says why a paper is for a chat: <c>by Yann LeCun</c>, <c>matches “video diffusion”</c>.</summary>
public static class Reasons
{
    // With more of them, the line would be longer than the paper's title.
    private const int Most = 3;

    // One word alone may be anything.
    private const int WordsOfName = 2;

    /// <summary>The reasons, authors first, each once.</summary>
    /// <param name="rules">Those that ask for the paper.</param>
    public static EquatableList<string> Of(IReadOnlyCollection<Rule> rules, Paper paper, Texts texts)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(texts);
        return
        [
            .. rules.SelectMany(rule => Authors(rule, paper)).Select(texts.ByAuthor)
                .Concat(rules.Where(rule => !IsName(rule, paper)).Select(Words).Where(words => words.Length > 0).Select(texts.MatchesWords))
                .Distinct().Take(Most),
        ];
    }

    private static string Words(Rule rule) =>
        string.Join(' ', rule.Wanted.Where(piece => piece.Key is "").Select(piece => piece.IsPrefix ? piece.Text + "*" : piece.Text));

    // As the paper spells the name.
    private static IEnumerable<string> Authors(Rule rule, Paper paper)
    {
        var wanted = rule.Query.Terms.Where(term => term is { Field: SearchField.Author, IsExcluded: false }).ToList();
        return wanted is []
            ? Named(rule, paper)
            : paper.Authors.Select(TexText.ToPlain).Where(name => wanted.Exists(term => Has(name, term)));
    }

    private static bool IsName(Rule rule, Paper paper) => Named(rule, paper).Any();

    // Whoever is followed before any paper of theirs is here is taken for words, and is a name all the same where all of these are one author's.
    private static IEnumerable<string> Named(Rule rule, Paper paper)
    {
        var words = rule.Query.Terms.Where(term => term is { Field: SearchField.Anywhere, IsExcluded: false }).ToList();
        return words.Sum(term => term.Tokens.Count) < WordsOfName
            ? []
            : paper.Authors.Select(TexText.ToPlain).Where(name => words.TrueForAll(term => Has(name, term)));
    }

    private static bool Has(string name, SearchTerm term) => SearchMatches.Find(name, new() { Terms = [term] }).Count > 0;
}
