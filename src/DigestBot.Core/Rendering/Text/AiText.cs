namespace DigestBot.Core.Rendering.Text;

/// <summary>
/// The fields that a language model wrote, as people can read them: TeX as in <see cref="TexText" />, and inline Markdown. Lines are kept,
/// points of a list begin with <c>•</c> or their number, a heading is a bold line. HTML is text like any other. Never throws.
/// </summary>
public static class AiText
{
    // A field has a few hundred characters; what is far beyond that is no text for people, and Markdown in it is left alone.
    private const int LongestMarkdown = 100_000;

    /// <summary>The text as runs with their styles.</summary>
    public static IReadOnlyList<Inline> Read(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var text = Paragraphs.UnifyLines(FormatSigns.Drop(source));
        return text.Length > LongestMarkdown
            ? TexReader.Read(text, TexDialect.Plain).ToInlines().ToTrimmedList()
            : MarkdownText.Read(text).ToTrimmedList();
    }

    /// <summary>The words alone.</summary>
    public static string ToPlain(string source) => Inlines.ToPlain(Read(source));
}
