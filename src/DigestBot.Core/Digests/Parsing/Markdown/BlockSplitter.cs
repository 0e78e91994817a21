namespace DigestBot.Core.Digests.Parsing.Markdown;

/// <summary>Cuts a digest into its papers, and sees to it that nothing that could be a paper falls between them unnoticed.</summary>
internal ref struct BlockSplitter(ReadOnlySpan<char> text, TableOfContents contents, ProblemLog problems)
{
    private const string Closing = "</details>";

    private readonly ReadOnlySpan<char> _text = text;
    private readonly List<PaperBlock> _blocks = [];
    private readonly StrayText _stray = new(problems);
    private string? _section;
    private PaperBlock _open;
    private bool _isOpen;

    public List<PaperBlock> Split()
    {
        var lines = new LineReader(_text);
        while (lines.MoveNext())
        {
            if (_isOpen)
                ReadInside(lines.Current, lines.Text);
            else
                ReadBetween(lines.Current, lines.Text);
        }

        Close(_text.Length, isClosed: false);
        _stray.Flush();
        return _blocks;
    }

    private void ReadInside(Line line, ReadOnlySpan<char> text)
    {
        if (text.StartsWith(PaperHeading.Mark))
        {
            if (Marks.PaperFollows(_text[line.End..]))
                Open(line);
            else
                problems.Add(line.Number, "The line looks like a paper's heading but stands inside a text.", "It was left in that text; look whether it should be a paper.");
        }
        else if (text.TrimEnd().SequenceEqual(Closing))
        {
            Close(line.Start, isClosed: true);
        }
        else if (Marks.IsAnchor(text) || Marks.TrySection(text, onlyWithBackLink: true, out _))
        {
            Close(line.Start, isClosed: false);
            ReadBetween(line, text);
        }
    }

    private void ReadBetween(Line line, ReadOnlySpan<char> text)
    {
        if (text.StartsWith(PaperHeading.Mark))
            Open(line);
        else if (Marks.TrySection(text, onlyWithBackLink: false, out var section))
            _section = section.IsEmpty ? null : section.ToString();
        else if (!TableOfContents.IsEntry(text))
            _stray.Read(line, text, afterPaper: _blocks.Count > 0);
        else if (_blocks.Count == 0)
            contents.Add(line, text);
    }

    private void Open(Line line)
    {
        Close(line.Start, isClosed: false);
        _stray.Flush();
        var end = PaperHeading.FindEnd(_text, line);
        _open = new(line.Number, line.Start..end, end..end, _section, IsClosed: false);
        _isOpen = true;
    }

    private void Close(int at, bool isClosed)
    {
        if (!_isOpen)
            return;

        // The line feed before whatever ends the paper is not part of it.
        var end = isClosed || at < _text.Length ? at - 1 : at;
        _blocks.Add(_open with { Body = _open.Body.Start.Value..Math.Max(end, _open.Body.Start.Value), IsClosed = isClosed });
        _isOpen = false;
    }
}
