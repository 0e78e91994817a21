namespace DigestBot.Core.Digests.Parsing.Markdown;

/// <summary>Sees to it that every paper has a number, and no two the same.</summary>
internal static class PaperNumbers
{
    /// <summary>The papers in the order of their numbers. One without a number, or with a number already taken, gets the next free one after the last.</summary>
    public static IReadOnlyList<Paper> Settle(PaperShelf shelf, ProblemLog problems)
    {
        var papers = new List<Paper>(shelf.Entries.Count);
        var taken = new HashSet<int>(shelf.Entries.Count);
        List<(Paper Paper, int Line)> unnumbered = [];
        foreach (var entry in shelf.Entries)
            if (entry.Paper.Number > 0 && taken.Add(entry.Paper.Number))
                papers.Add(entry.Paper);
            else
                unnumbered.Add(entry);

        papers.Sort((left, right) => left.Number.CompareTo(right.Number));
        foreach (var (paper, line) in unnumbered)
        {
            var number = papers.Count == 0 ? 1 : papers[^1].Number + 1;
            papers.Add(paper with { Number = number });
            problems.Add(line, paper.Number > 0 ? $"The number {paper.Number} is used twice." : "The paper has no number.", $"This paper became {number}.");
        }

        return papers;
    }
}
