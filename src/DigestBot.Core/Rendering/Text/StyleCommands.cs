using System.Collections.Frozen;

namespace DigestBot.Core.Rendering.Text;

/// <summary>Commands that give their argument a style, make it a link, or only wrap it.</summary>
internal static class StyleCommands
{
    private static readonly FrozenSet<string> Unwrapped = FrozenSet.Create(
        "textsc", "textrm", "textsf", "textmd", "textup", "textnormal", "text", "underline", "uline", "mbox", "hbox", "texorpdfstring",
        "uppercase", "lowercase", "num", "title", "acro", "textlf");

    private static readonly FrozenSet<string> References = FrozenSet.Create(
        "cite", "citep", "citet", "citealp", "citeauthor", "parencite", "textcite", "autocite", "ref", "cref", "autoref", "eqref");

    public static bool TryRead(TexReader reader, string name, int after)
    {
        if (!reader.TryFindGroup(SkipOption(reader, name, after), out var end)) return false;
        var start = SkipOption(reader, name, after) + 1;
        return name switch
        {
            "textbf" or "mathbf" or "strong" => reader.Replace(end + 1, Inlines.Strong(reader.ReadInner(start, end))),
            "emph" or "textit" or "textsl" => reader.Replace(end + 1, Inlines.Emphasis(reader.ReadInner(start, end))),
            "texttt" => reader.Replace(end + 1, Code(reader, start, end)),
            "url" or "nolinkurl" => reader.Replace(end + 1, Address(reader, start, end)),
            "href" => TryReadLink(reader, start, end),
            "footnote" or "footnotetext" => reader.Replace(end + 1, Aside(reader, '(', start, end, ')')),
            "textcolor" or "colorbox" => TryReadSecond(reader, end),
            _ when References.Contains(name) => reader.Replace(end + 1, Aside(reader, '[', start, end, ']')),
            _ => Unwrapped.Contains(name) && reader.Replace(end + 1, reader.ReadInner(start, end)),
        };
    }

    // Only references have an option in running text, such as \cite[p.~5]{x}; it is dropped with the command.
    private static int SkipOption(TexReader reader, string name, int at)
    {
        if (at >= reader.End || reader.Source[at] != '[' || !References.Contains(name)) return at;
        var length = reader.Source.AsSpan(at, Math.Min(100, reader.End - at)).IndexOf(']');
        return length < 0 ? at : at + length + 1;
    }

    private static Inline[] Code(TexReader reader, int start, int end)
    {
        var text = Inlines.ToPlain(reader.ReadInner(start, end));
        return text.Length > 0 ? [new Inline.Code(text)] : [];
    }

    private static IEnumerable<Inline> Address(TexReader reader, int start, int end)
    {
        var url = BareLinks.Unescape(reader.Source.AsSpan(start, end - start));
        return Inlines.Link(url, [new Inline.Plain(url)]);
    }

    private static bool TryReadLink(TexReader reader, int start, int end)
    {
        if (!reader.TryFindGroup(end + 1, out var closer)) return false;
        var url = BareLinks.Unescape(reader.Source.AsSpan(start, end - start));
        return reader.Replace(closer + 1, Inlines.Link(url, reader.ReadInner(end + 2, closer)));
    }

    private static bool TryReadSecond(TexReader reader, int end) =>
        reader.TryFindGroup(end + 1, out var closer) && reader.Replace(closer + 1, reader.ReadInner(end + 2, closer));

    private static List<Inline> Aside(TexReader reader, char open, int start, int end, char close)
    {
        var space = char.IsWhiteSpace(reader.Pieces.LastCharacter) ? "" : " ";
        return [new Inline.Plain(space + open), .. reader.ReadInner(start, end), new Inline.Plain(close.ToString())];
    }
}
