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
                .Concat(rules.Select(Words).Where(words => words.Length > 0).Select(texts.MatchesWords))
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
            ? []
            : paper.Authors.Select(TexText.ToPlain).Where(name => SearchMatches.Find(name, new() { Terms = [.. wanted] }).Count > 0);
    }
}
