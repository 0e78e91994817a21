using DigestBot.Core.Digests;
using DigestBot.Core.Languages;
using DigestBot.Core.Search;

namespace DigestBot.Core.Following;

/// <summary>Which of some papers a chat's rules ask for.</summary>
public static class FollowedPapers
{
    /// <summary>The numbers of the papers that are asked for, each with the reasons.</summary>
    public static IReadOnlyDictionary<int, EquatableList<string>> Find(IReadOnlyList<Rule> rules, IReadOnlyList<Paper> papers, Texts texts)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(papers);
        if (rules is [] || papers is [])
            return new Dictionary<int, EquatableList<string>>();
        var matcher = new PaperMatcher([.. papers.Select(paper => SearchDocument.Of([paper]))]);
        return rules
            .SelectMany(rule => matcher.Find(rule.Query), (rule, place) => (Rule: rule, Place: place))
            .GroupBy(match => match.Place, match => match.Rule)
            .ToDictionary(found => papers[found.Key].Number, found => Reasons.Of([.. found], papers[found.Key], texts));
    }
}
