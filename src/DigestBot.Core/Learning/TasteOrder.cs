using DigestBot.Core.Digests;

namespace DigestBot.Core.Learning;

/// <summary>Puts papers in the order that a chat's votes teach. It leaves none out and adds none.</summary>
public static class TasteOrder
{
    // What is nearer to 0 is chance, and stays where it stands.
    private const double Telling = 0.02;

    // What has less is moved up and not spoken of.
    private const double WorthSaying = 0.1;

    /// <summary>The papers, what is like the liked ones first; those that the votes tell nothing about stay in their order.</summary>
    public static IReadOnlyList<TastedPaper> Arrange(IReadOnlyList<Paper> papers, Taste taste)
    {
        ArgumentNullException.ThrowIfNull(papers);
        ArgumentNullException.ThrowIfNull(taste);
        if (taste.Votes is [])
            return [.. papers.Select(paper => new TastedPaper(paper, 0, []))];
        var traits = papers.Select(Traits.Of).ToList();
        var judged = taste.Votes.Select(vote => vote.Paper.ArxivId).ToHashSet();
        var model = new TasteModel([.. taste.Votes.Select(vote => (Traits.Of(vote.Paper), vote.Thumb))], traits);
        return [.. traits.Select(paper => Judge(paper, model, judged)).OrderByDescending(paper => paper.Score)];
    }

    /// <summary>A summary in that order.</summary>
    public static CategorySummary Arrange(CategorySummary summary, Taste taste)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var order = Arrange(summary.Papers, taste);
        return summary with
        {
            Papers = [.. order.Select(tasted => tasted.Paper)],
            TasteVersion = taste.Version,
            Likes = order.Where(tasted => tasted.Likes.Count > 0).ToDictionary(tasted => tasted.Paper.Number, tasted => tasted.Likes),
        };
    }

    // Of a paper that was judged itself nothing needs to be said.
    private static TastedPaper Judge(Traits paper, TasteModel model, HashSet<ArxivId> judged)
    {
        var score = model.Score(paper);
        return new(
            paper.Paper,
            Math.Abs(score) < Telling ? 0 : score,
            score < WorthSaying || judged.Contains(paper.Paper.ArxivId) ? [] : [.. Liking.Of(paper, model)]);
    }
}

/// <summary>A paper in a chat's order.</summary>
/// <param name="Score">The larger, the more like what was liked; 0 where the votes tell nothing.</param>
/// <param name="Likes">What it has in common with what was liked, in its own words; none where that is little.</param>
public sealed record TastedPaper(Paper Paper, double Score, EquatableList<string> Likes);
