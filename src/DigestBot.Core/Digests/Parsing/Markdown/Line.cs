namespace DigestBot.Core.Digests.Parsing.Markdown;

/// <summary>Where a line stands in the text.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Start">The index of its first character.</param>
/// <param name="End">The index behind its last character: its line feed, or the end of the text.</param>
internal readonly record struct Line(int Number, int Start, int End);

/// <summary>Walks through a text line by line.</summary>
internal ref struct LineReader(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;

    public Line Current { get; private set; } = new(0, 0, -1);

    public readonly ReadOnlySpan<char> Text => _text[Current.Start..Current.End];

    public bool MoveNext()
    {
        var start = Current.End + 1;
        if (start >= _text.Length)
            return false;

        var length = _text[start..].IndexOf('\n');
        Current = new(Current.Number + 1, start, length < 0 ? _text.Length : start + length);
        return true;
    }
}
