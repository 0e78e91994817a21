namespace DigestBot.Core.Digests.Parsing.Markdown;

/// <summary>The parts of a paper's body, in their order.</summary>
internal enum Field
{
    MainCategory,
    Tldr,
    Details,
    Motivation,
    Method,
    Result,
    Conclusion,
    Abstract,
}

/// <summary>
/// Finds the fields of a paper's body. A field goes on until a later field's label begins a line; a label out of its turn is text. The
/// abstract is the last one, so labels behind its own, as structured abstracts have them, are part of it.
/// </summary>
internal readonly ref struct FieldReader
{
    private const int Missing = -1;

    /// <summary>Each label with the line feed before it: only at the start of a line is it one.</summary>
    private static readonly string[] Labels =
        [.. new[] { FieldLabels.MainCategory, FieldLabels.Tldr, FieldLabels.Details }.Concat(FieldLabels.InDetails).Select(label => "\n" + label)];

    private readonly ReadOnlySpan<char> _body;
    private readonly bool _isClosed;
    private readonly Starts _starts;

    public FieldReader(ReadOnlySpan<char> body, bool isClosed)
    {
        _body = body;
        _isClosed = isClosed;
        _starts[(int)Field.Abstract] = body.IndexOf(Labels[(int)Field.Abstract]);
        var end = _starts[(int)Field.Abstract] is var start and not Missing ? start : body.Length;
        var from = 0;
        for (var field = Field.MainCategory; field < Field.Abstract; field++)
        {
            var label = Labels[(int)field];
            var at = body[from..end].IndexOf(label);
            _starts[(int)field] = at < 0 ? Missing : from + at;
            from += at < 0 ? 0 : at + label.Length;
        }
    }

    /// <summary>What stands before the first field: the authors.</summary>
    public ReadOnlySpan<char> Preamble => _body[..StartAfter(Missing)];

    /// <summary>A field exactly as it was written, without the blank lines that the form puts behind it; null if it is missing.</summary>
    public string? Text(Field field) => _starts[(int)field] == Missing ? null : Span(field).ToString();

    /// <summary>A field that has but one line; empty if it is missing.</summary>
    public ReadOnlySpan<char> SingleLine(Field field)
    {
        var text = _starts[(int)field] == Missing ? [] : Span(field);
        return text[..(text.IndexOf('\n') is var end and >= 0 ? end : text.Length)].Trim();
    }

    private ReadOnlySpan<char> Span(Field field)
    {
        var end = StartAfter((int)field);
        var text = _body[(_starts[(int)field] + Labels[(int)field].Length)..end];
        if (text is [' ', .. var afterSpace])
            text = afterSpace;
        if (end == _body.Length && !_isClosed)
            return text.TrimEnd('\n');

        var blankLines = field == Field.Tldr ? 2 : 1;
        for (var i = 0; i < blankLines && text is [.. var before, '\n']; i++)
            text = before;
        return text;
    }

    private int StartAfter(int field)
    {
        for (var next = field + 1; next < Labels.Length; next++)
            if (_starts[next] != Missing)
                return _starts[next];
        return _body.Length;
    }

    [System.Runtime.CompilerServices.InlineArray((int)Field.Abstract + 1)]
    private struct Starts
    {
        private int _first;
    }
}
