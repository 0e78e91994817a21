namespace DigestBot.Core.Digests.Parsing.Markdown;

/// <summary>What the head of a digest promises: <c>- [cs.CV](#cs.CV) [Total: 54]</c>.</summary>
internal sealed class TableOfContents
{
    private const string EntryMark = "- [";
    private const string TotalMark = "[Total:";

    private readonly List<(int Line, string Section, int Total)> _entries = [];

    public static bool IsEntry(ReadOnlySpan<char> line) => line.StartsWith(EntryMark);

    public void Add(Line line, ReadOnlySpan<char> text)
    {
        var section = text[EntryMark.Length..];
        section = section[..Math.Max(section.IndexOf(']'), 0)];
        var total = text[(text.IndexOf(TotalMark) is var at and >= 0 ? at + TotalMark.Length : text.Length)..].TrimEnd().TrimEnd(']');
        if (!section.IsEmpty && int.TryParse(total, out var papers))
            _entries.Add((line.Number, section.ToString(), papers));
    }

    /// <summary>Compares the totals with what is listed.</summary>
    public void Check(List<PaperBlock> blocks, ProblemLog problems)
    {
        if (_entries.Count == 0)
            problems.Add(0, "The digest has no table of contents.", "Nothing is to be done; whether it is whole cannot be told.");

        var listed = blocks.Where(block => block.Section is not null).CountBy(block => block.Section!).ToDictionary();
        foreach (var (line, section, total) in _entries)
        {
            var found = listed.GetValueOrDefault(section);
            if (found != total)
                problems.Add(line, $"The table of contents has [Total: {total}] for {section}, which lists {found}.", Advice(found < total));
        }
    }

    private static string Advice(bool fewer) => fewer
        ? "Publishers leave out papers without AI texts; if the file may be cut off, fetch it again."
        : "All that are listed were read.";
}
