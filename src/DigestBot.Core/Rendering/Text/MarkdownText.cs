namespace DigestBot.Core.Rendering.Text;

/// <summary>
/// TeX and Markdown in one text: what TeX's conventions take is set aside first, Markdown is read line by line, then the pieces are put back.
/// </summary>
internal static class MarkdownText
{
    /// <summary>Reads a text whose lines end with <c>\n</c>.</summary>
    public static InlineBuilder Read(string source)
    {
        var placeholders = new Placeholders();
        var prepared = placeholders.Prepare(TexReader.Read(source, TexDialect.Markdown));
        var builder = new InlineBuilder();
        foreach (var line in prepared.Split('\n'))
        {
            builder.Add(ReadLine(line, placeholders));
            builder.Add(new Inline.Plain("\n"));
        }
        return builder;
    }

    private static IEnumerable<Inline> ReadLine(string line, Placeholders placeholders)
    {
        var text = line.Trim();
        if (text.Length == 0) return [];
        if (text.StartsWith('#') && text.TrimStart('#') is [' ', .. var heading] && text.Length - heading.Length <= 7)
            return Inlines.Strong([.. MarkdownLine.Read(heading.TrimEnd('#', ' '), placeholders)]);
        if (text is ['-' or '*' or '+', ' ', .. var point] && point.Length > 0)
            return [new Inline.Plain("• "), .. MarkdownLine.Read(point, placeholders)];
        return MarkdownLine.Read(text, placeholders);
    }
}
