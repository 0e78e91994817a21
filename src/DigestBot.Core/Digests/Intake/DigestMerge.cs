namespace DigestBot.Core.Digests.Intake;

/// <summary>
/// Makes one list of papers of an edition's two files. The Markdown decides what a paper is called, its number and its texts; the JSON lines
/// add cross-lists, comment, code, the exact list of authors, and texts that the Markdown lacks. Papers that only the JSON lines have follow
/// the Markdown's last number. In which order the files come does not matter.
/// </summary>
public static class DigestMerge
{
    /// <summary>The edition's papers after a file of one form has come.</summary>
    /// <param name="known">The edition's papers until now.</param>
    /// <param name="form">The form of the file.</param>
    /// <param name="papers">The papers of the file. They replace whatever an earlier file of the same form alone had brought.</param>
    /// <returns>The papers in the order of their numbers.</returns>
    public static IReadOnlyList<EditionPaper> Merge(IEnumerable<EditionPaper> known, DigestForm form, IEnumerable<Paper> papers)
    {
        var flag = FlagOf(form);
        var incoming = papers.ToDictionary(paper => paper.ArxivId);
        List<EditionPaper> merged = [];
        foreach (var paper in known)
            if (incoming.Remove(paper.Paper.ArxivId, out var fresh))
                merged.Add(PaperMerge.Update(paper, fresh, flag));
            else if (PaperMerge.Withdraw(paper, flag) is { } rest)
                merged.Add(rest);

        merged.AddRange(incoming.Values.Select(paper => new EditionPaper(paper, flag)));
        return Number(merged);
    }

    /// <summary>How many papers a file lacks that an earlier one of its form had.</summary>
    public static int Lost(IEnumerable<EditionPaper> known, DigestForm form, IEnumerable<Paper> papers)
    {
        var incoming = papers.Select(paper => paper.ArxivId).ToHashSet();
        return known.Count(paper => paper.Forms.HasFlag(FlagOf(form)) && !incoming.Contains(paper.Paper.ArxivId));
    }

    private static DigestForms FlagOf(DigestForm form) => form == DigestForm.Markdown ? DigestForms.Markdown : DigestForms.JsonLines;

    private static List<EditionPaper> Number(List<EditionPaper> papers)
    {
        var numbered = papers.Where(paper => paper.Forms.HasFlag(DigestForms.Markdown)).OrderBy(paper => paper.Paper.Number).ToList();
        var others = papers.Where(paper => !paper.Forms.HasFlag(DigestForms.Markdown)).OrderBy(paper => paper.Paper.Number).ToList();
        if (numbered.Count == 0)
            return others;

        var last = numbered[^1].Paper.Number;
        numbered.AddRange(others.Select((paper, index) => paper with { Paper = paper.Paper with { Number = last + 1 + index } }));
        return numbered;
    }
}
