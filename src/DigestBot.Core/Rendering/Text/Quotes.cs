namespace DigestBot.Core.Rendering.Text;

/// <summary>TeX's quotation marks: <c>``x''</c>, often closed with <c>"</c> by mistake, and <c>`x'</c>.</summary>
internal static class Quotes
{
    private const int LongestQuoted = 80;

    public static bool TryOpen(TexReader reader)
    {
        if (reader.At(1) != '`') return TryOpenSingle(reader);
        if (reader.At(2) is '`' or ' ' or '\0') return false;
        reader.InQuotes = true;
        return reader.Replace(reader.Position + 2, "“");
    }

    public static bool TryClose(TexReader reader)
    {
        var length = reader.At() == '"' ? 1 : 2;
        if (length == 2 && (reader.At(1) != '\'' || reader.At(2) == '\'')) return false;
        if (!reader.InQuotes) return false;
        reader.InQuotes = false;
        return reader.Replace(reader.Position + length, "”");
    }

    // Closed by the next ' at the end of a word; a backtick in between means code.
    private static bool TryOpenSingle(TexReader reader)
    {
        if (reader.Dialect == TexDialect.Markdown || char.IsLetterOrDigit(reader.At(-1)) || reader.At(1) is ' ' or '\0') return false;
        for (var i = 1; i < LongestQuoted && reader.At(i) is not ('\0' or '`' or '\n'); i++)
            if (reader.At(i) == '\'' && !char.IsLetterOrDigit(reader.At(i + 1)))
                return ReplaceSingle(reader, i);
        return false;
    }

    private static bool ReplaceSingle(TexReader reader, int length)
    {
        var end = reader.Position + length;
        return reader.Replace(end + 1, [new Inline.Plain("‘"), .. reader.ReadInner(reader.Position + 1, end), new Inline.Plain("’")]);
    }
}
