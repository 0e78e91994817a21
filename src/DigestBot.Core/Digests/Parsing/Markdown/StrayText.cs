namespace DigestBot.Core.Digests.Parsing.Markdown;

/// <summary>Watches what stands between papers: blank lines and anchors are as they should be, a paper without its heading is a loss.</summary>
internal sealed class StrayText(ProblemLog problems)
{
    private static readonly string[] SignsOfAPaper = [FieldLabels.MainCategory, FieldLabels.Tldr, FieldLabels.Details, .. FieldLabels.InDetails];

    private int _firstLine;
    private bool _isPaper;

    public void Read(Line line, ReadOnlySpan<char> text, bool afterPaper)
    {
        if (text.IsWhiteSpace() || Marks.IsAnchor(text))
            return;

        var isPaper = IsPartOfPaper(text);
        if (_firstLine == 0 && (isPaper || afterPaper))
            _firstLine = line.Number;
        _isPaper |= isPaper;
    }

    /// <summary>Reports what was met since the last time.</summary>
    public void Flush()
    {
        if (_isPaper)
            problems.Add(_firstLine, "Here stands a paper without its heading.", "It cannot be kept; fetch the file again.", ProblemSeverity.Error);
        else if (_firstLine > 0)
            problems.Add(_firstLine, "Here stands text that belongs to no paper.", "It was left out.");

        (_firstLine, _isPaper) = (0, false);
    }

    private static bool IsPartOfPaper(ReadOnlySpan<char> text)
    {
        foreach (var sign in SignsOfAPaper)
            if (text.StartsWith(sign))
                return true;
        return text.Contains("arxiv.org/abs/", StringComparison.OrdinalIgnoreCase);
    }
}
