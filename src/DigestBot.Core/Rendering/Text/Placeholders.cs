using System.Text;

namespace DigestBot.Core.Rendering.Text;

/// <summary>
/// Keeps what was read as TeX out of Markdown's way: each piece is stood for by two private-use characters, which Markdown takes for letters.
/// Private-use characters of the source become pieces themselves, so that nothing else is ever taken for one.
/// </summary>
internal sealed class Placeholders
{
    private const char First = '\uE000';

    private const int Base = 6400;

    private readonly List<(IReadOnlyList<Inline> Content, string Source)> _pieces = [];

    /// <summary>The source with placeholders in it.</summary>
    public string Prepare(Pieces pieces)
    {
        var prepared = new StringBuilder(pieces.Source.Length);
        foreach (var piece in pieces.All)
            if (piece.Content is { } content) prepared.Append(Add(content, pieces.Source[piece.Start..piece.End]));
            else AppendKept(prepared, pieces.Source.AsSpan(piece.Start, piece.End - piece.Start));
        return prepared.ToString();
    }

    /// <summary>Stands for text that Markdown shall not read.</summary>
    public string Add(string literal) => Add([new Inline.Plain(literal)], literal);

    /// <summary>The text with its pieces put back.</summary>
    public IEnumerable<Inline> Expand(string text)
    {
        var start = 0;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (!IsOurs(text[i])) continue;
            if (i > start) yield return new Inline.Plain(text[start..i]);
            foreach (var inline in _pieces[IndexAt(text, i)].Content)
                yield return inline;
            start = i + 2;
            i++;
        }
        if (start < text.Length) yield return new Inline.Plain(text[start..]);
    }

    /// <summary>The text as it stood in the source, for addresses and code.</summary>
    public string Restore(string text)
    {
        var restored = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            if (IsOurs(text[i]) && i + 1 < text.Length) restored.Append(_pieces[IndexAt(text, i++)].Source);
            else restored.Append(text[i]);
        return restored.ToString();
    }

    private string Add(IReadOnlyList<Inline> content, string source)
    {
        _pieces.Add((content, source));
        var index = _pieces.Count - 1;
        return $"{(char)(First + (index / Base))}{(char)(First + (index % Base))}";
    }

    private void AppendKept(StringBuilder prepared, ReadOnlySpan<char> kept)
    {
        foreach (var c in kept)
            if (IsOurs(c)) prepared.Append(Add(c.ToString()));
            else prepared.Append(c);
    }

    private static int IndexAt(string text, int at) => ((text[at] - First) * Base) + (text[at + 1] - First);

    private static bool IsOurs(char c) => c is >= First and < (char)(First + Base);
}
