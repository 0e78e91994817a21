using DigestBot.Core.Digests;
using DigestBot.Core.Rendering.Text;

namespace DigestBot.Core.Rendering.Dialects;

/// <summary>Runs as plain text, where a link whose address is not its own text shows the address behind it.</summary>
internal static class PlainInlines
{
    public static string Text(EquatableList<Inline> inlines) => inlines is [Inline.Plain only] ? only.Text : string.Concat(inlines.Select(Text));

    private static string Text(Inline inline) => inline switch
    {
        Inline.Plain plain => plain.Text,
        Inline.Strong strong => Text(strong.Content),
        Inline.Emphasis emphasis => Text(emphasis.Content),
        Inline.Code code => code.Text,
        Inline.Formula formula => formula.Text,
        Inline.Link link => Text(link),
        _ => throw new NotSupportedException(inline.GetType().Name),
    };

    private static string Text(Inline.Link link) =>
        Text(link.Content) is var text && (text == link.Url || text.Length == 0) ? link.Url : $"{text} ({link.Url})";
}
