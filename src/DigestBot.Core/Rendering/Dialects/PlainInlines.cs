using System.Text;
using DigestBot.Core.Digests;
using DigestBot.Core.Rendering.Text;

namespace DigestBot.Core.Rendering.Dialects;

/// <summary>Runs as plain text, where a link whose address is not its own text shows the address behind it.</summary>
internal static class PlainInlines
{
    public static StringBuilder Append(StringBuilder text, EquatableList<Inline> inlines)
    {
        foreach (var inline in inlines)
            Append(text, inline);
        return text;
    }

    private static StringBuilder Append(StringBuilder text, Inline inline) => inline switch
    {
        Inline.Plain plain => text.Append(plain.Text),
        Inline.Strong strong => Append(text, strong.Content),
        Inline.Emphasis emphasis => Append(text, emphasis.Content),
        Inline.Code code => text.Append(code.Text),
        Inline.Formula formula => text.Append(formula.Text),
        Inline.Link link => Append(text, link),
        _ => throw new NotSupportedException(inline.GetType().Name),
    };

    private static StringBuilder Append(StringBuilder text, Inline.Link link) =>
        Append(new(), link.Content).ToString() is var content && (content == link.Url || content.Length == 0)
            ? text.Append(link.Url)
            : text.Append(content).Append(" (").Append(link.Url).Append(')');
}
