using DigestBot.Core.Chats;
using DigestBot.Core.Digests;
using DigestBot.Core.Learning;

namespace DigestBot.Core.Tests.Learning;

/// <summary>Somebody with an interest that nobody is told of, who judges some of the papers of past editions by it, at times wrongly.</summary>
internal sealed class SimulatedReader(Func<Paper, bool> isOfInterest, int seed)
{
    private const int MostUp = 10;
    private const int MostDown = 5;
    private const double Slips = 0.1;

    public Taste Judge(IReadOnlyList<Paper> seen)
    {
        var random = new Random(seed);
        var shuffled = seen.OrderBy(_ => random.Next()).ToList();
        var (up, down) = (shuffled.Where(isOfInterest).Take(MostUp), shuffled.Where(paper => !isOfInterest(paper)).Take(MostDown));
        EquatableList<TasteVote> votes =
        [
            .. up.Select(paper => new TasteVote(paper, Thumb.Up)).Concat(down.Select(paper => new TasteVote(paper, Thumb.Down)))
                .Select(vote => random.NextDouble() < Slips ? vote with { Thumb = (Thumb)(-(int)vote.Thumb) } : vote),
        ];
        return new(votes.Count, votes);
    }

    /// <summary>Where the papers of interest stand on average, as a part of the list: 0 is first, 1 is last. Null where there are none.</summary>
    public double? Standing(IReadOnlyList<Paper> papers)
    {
        var ranks = papers.Select((paper, rank) => (paper, rank)).Where(one => isOfInterest(one.paper)).Select(one => (double)one.rank / (papers.Count - 1)).ToList();
        return ranks is [] ? null : ranks.Average();
    }
}
