namespace DigestBot.Core.Rendering.Text;

/// <summary>A part of a source text: read as TeX, or left as it stands.</summary>
/// <param name="Start">Where it begins in the source.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Content">What it became; null for what is left.</param>
internal readonly record struct Piece(int Start, int End, IReadOnlyList<Inline>? Content);

/// <summary>The parts of a source text in their order, without gaps.</summary>
internal sealed class Pieces(string source)
{
    private readonly List<Piece> _pieces = [];

    /// <summary>The text they are parts of.</summary>
    public string Source => source;

    /// <summary>All of them.</summary>
    public IReadOnlyList<Piece> All => _pieces;

    /// <summary>The last character of what was added so far, as shown; a space at the start.</summary>
    public char LastCharacter => _pieces switch
    {
        [] => ' ',
        [.., { Content: null } verbatim] => source[verbatim.End - 1],
        [.., { Content: [.., Inline.Plain { Text: [.., var last] }] }] => last,
        [.., { Content: [.., Inline.Formula { Text: [.., var last] }] }] => last,
        _ => 'x',
    };

    /// <summary>Leaves a range as it stands.</summary>
    public void Keep(int start, int end)
    {
        if (start >= end) return;
        if (_pieces is [.., { Content: null } last] && last.End == start) _pieces[^1] = last with { End = end };
        else _pieces.Add(new(start, end, Content: null));
    }

    /// <summary>Replaces a range.</summary>
    public void Replace(int start, int end, IEnumerable<Inline> content) => _pieces.Add(new(start, end, [.. content]));

    /// <summary>The whole as runs, with what was left as plain text.</summary>
    public InlineBuilder ToInlines()
    {
        var builder = new InlineBuilder();
        foreach (var piece in _pieces)
            builder.Add(piece.Content ?? [new Inline.Plain(source[piece.Start..piece.End])]);
        return builder;
    }
}
