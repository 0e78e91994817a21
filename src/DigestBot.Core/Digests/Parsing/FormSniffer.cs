namespace DigestBot.Core.Digests.Parsing;

internal enum SniffedForm
{
    Unknown,
    Empty,
    Html,
    Markdown,
    JsonLines,
}

/// <summary>Tells from the content which form a file has; names and endings are not to be relied on.</summary>
internal static class FormSniffer
{
    public static SniffedForm Sniff(ReadOnlySpan<byte> text)
    {
        var start = text.TrimStart(" \t\r\n"u8);
        if (start.IsEmpty)
            return SniffedForm.Empty;

        // A raw line break cannot stand inside a JSON string, so a paper's heading at the start of a line is never JSON.
        if (HasLineStartingWith(text, "### ["u8))
            return SniffedForm.Markdown;
        if (HasLineStartingWith(start, "{"u8))
            return SniffedForm.JsonLines;
        if (HasLineStartingWith(text, "<div id=toc>"u8) || HasLineStartingWith(text, "# Table of Contents"u8))
            return SniffedForm.Markdown;
        return IsWebPage(start) ? SniffedForm.Html : SniffedForm.Unknown;
    }

    private static bool HasLineStartingWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> mark)
    {
        while (!text.StartsWith(mark))
        {
            var lineEnd = text.IndexOf((byte)'\n');
            if (lineEnd < 0)
                return false;
            text = text[(lineEnd + 1)..];
        }

        return true;
    }

    private static bool IsWebPage(ReadOnlySpan<byte> start) =>
        System.Text.Ascii.EqualsIgnoreCase(start[..Math.Min(start.Length, 9)], "<!doctype"u8)
        || System.Text.Ascii.EqualsIgnoreCase(start[..Math.Min(start.Length, 5)], "<html"u8);
}
