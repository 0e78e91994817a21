namespace DigestBot.Core.Digests.Parsing;

/// <summary>What a paper lacks that every complete entry has.</summary>
internal static class PaperGaps
{
    public static void Report(PaperShelf shelf, ProblemLog problems)
    {
        foreach (var (paper, line) in shelf.Entries)
            if (Of(paper) is { Count: > 0 } gaps)
                problems.AddRecurring(line, $"The paper has no {string.Join(", ", gaps)}.", "It is kept without; nothing is to be done.");
    }

    public static List<string> Of(Paper paper)
    {
        List<string> gaps = [];
        Check(paper.Authors.Count > 0 ? "" : null, "authors");
        Check(paper.Category == CategoryNames.Unknown ? null : "", "category");
        Check(paper.Tldr, "TL;DR");
        Check(paper.Motivation, "motivation");
        Check(paper.Method, "method");
        Check(paper.Result, "result");
        Check(paper.Conclusion, "conclusion");
        Check(paper.Abstract, "abstract");
        return gaps;

        void Check(string? field, string name)
        {
            if (field is null)
                gaps.Add(name);
        }
    }
}
