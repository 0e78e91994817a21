namespace DigestBot.Core.Rendering.Text;

/// <summary>
/// Titles and abstracts as people can read them. arXiv's authors write them with TeX's conventions: formulas become Unicode, commands of
/// running text become styles, links and signs. A formula or command that is not wholly known is left exactly as it stood. Line breaks that
/// only wrap a paragraph become spaces; paragraphs, which arXiv begins with two spaces, are kept, a blank line apart. Never throws.
/// </summary>
public static class TexText
{
    /// <summary>The text as runs with their styles.</summary>
    public static IReadOnlyList<Inline> Read(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var text = Paragraphs.Unwrap(FormatSigns.Drop(source));
        return TexReader.Read(text, TexDialect.Plain).ToInlines().ToTrimmedList();
    }

    /// <summary>The words alone.</summary>
    public static string ToPlain(string source) => Inlines.ToPlain(Read(source));
}
