namespace DigestBot.Core.Digests.Parsing;

/// <summary>
/// Numbers the papers of the JSON form, which has no numbers, as the Markdown form does: category by category in the publisher's preference
/// order, each in the order of the file. The publisher's program leaves the order of all other categories to chance (it changes from day to day
/// with the same input), so those follow here in the order in which they first appear.
/// </summary>
/// <param name="preference">The categories that come first.</param>
public sealed class CategoryOrder(IReadOnlyList<string> preference)
{
    /// <summary>The upstream publisher's preference, as every edition with both forms confirms it.</summary>
    public static IReadOnlyList<string> Upstream { get; } = ["cs.CV", "cs.CL"];

    /// <summary>The papers with numbers from 1, in the order of their numbers.</summary>
    public IReadOnlyList<Paper> Number(IEnumerable<Paper> papers)
    {
        var ranks = preference.Distinct().Index().ToDictionary(category => category.Item, category => category.Index);
        List<(Paper Paper, int Rank)> ranked = [];
        foreach (var paper in papers)
        {
            ranks.TryAdd(paper.Category, ranks.Count);
            ranked.Add((paper, ranks[paper.Category]));
        }

        return [.. ranked.OrderBy(entry => entry.Rank).Select((entry, index) => entry.Paper with { Number = index + 1 })];
    }
}
