using System.Globalization;
using DigestBot.Core.Digests;

namespace DigestBot.Core.Rendering.Text;

/// <summary>Shortens runs without cutting inside a link, a surrogate pair or a grapheme.</summary>
public static class Clip
{
    private const string Sign = "…";
    private const int LongestWord = 24;

    /// <summary>The runs, or as many of their first UTF-16 units as fit, with a sign that more was there.</summary>
    /// <param name="atMost">The most units of text that are left, the sign included; at least 1.</param>
    public static EquatableList<Inline> To(EquatableList<Inline> inlines, int atMost)
    {
        if (Inlines.ToPlain(inlines).Length <= atMost)
            return inlines;
        List<Inline> kept = [];
        var room = atMost - Sign.Length;
        foreach (var inline in inlines)
        {
            var length = Inlines.ToPlain([inline]).Length;
            if (length > room)
            {
                // A link that is cut would lead somewhere its words no longer say: it goes as a whole, and so does styled text.
                if (inline is Inline.Plain plain)
                    kept.Add(new Inline.Plain(Start(plain.Text, room)));
                break;
            }

            kept.Add(inline);
            room -= length;
        }

        return [.. kept, Sign];
    }

    /// <summary>The longest start of a text that ends with a whole grapheme, better with a whole word.</summary>
    private static string Start(string text, int atMost)
    {
        var end = 0;
        var graphemes = StringInfo.GetTextElementEnumerator(text);
        while (graphemes.MoveNext() && graphemes.ElementIndex + graphemes.GetTextElement().Length <= atMost)
            end = graphemes.ElementIndex + graphemes.GetTextElement().Length;
        var space = text.LastIndexOf(' ', Math.Max(end - 1, 0), Math.Min(end, LongestWord));
        return text[..(space > 0 ? space : end)];
    }
}
