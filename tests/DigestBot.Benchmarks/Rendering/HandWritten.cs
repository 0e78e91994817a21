using System.Buffers;
using System.Text;

namespace DigestBot.Benchmarks.Rendering;

/// <summary>A rendered text as somebody would put it together who knew it all beforehand: nothing is looked up or escaped, only appended, from mark to mark.</summary>
internal sealed class HandWritten
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("<>&\"{}[],:\\\n");
    private readonly List<string> _pieces = [];

    public HandWritten(string text)
    {
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOfAny(Marks) is var mark and > 0 ? mark : Math.Max(1, rest.IndexOfAnyExcept(Marks));
            _pieces.Add(rest[..end].ToString());
            rest = rest[end..];
        }

        if (Build() != text)
            throw new InvalidOperationException("The pieces do not make the text.");
    }

    public string Build()
    {
        var text = new StringBuilder();
        foreach (var piece in _pieces)
            text.Append(piece);
        return text.ToString();
    }
}
