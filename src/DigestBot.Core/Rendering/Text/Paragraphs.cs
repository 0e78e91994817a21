using System.Text;

namespace DigestBot.Core.Rendering.Text;

/// <summary>Line breaks: those that only wrap a paragraph, and those that end one.</summary>
internal static class Paragraphs
{
    /// <summary>The text with <c>\n</c> for every way to end a line.</summary>
    public static string UnifyLines(string text) =>
        text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;

    /// <summary>
    /// Abstracts as arXiv keeps them: a line break is a space; one before an empty line, or before two spaces and a new sentence, ends a
    /// paragraph and becomes <c>\n\n</c>. Some authors indent every line, so the two spaces alone do not tell.
    /// </summary>
    public static string Unwrap(string text)
    {
        if (!text.AsSpan().ContainsAny('\n', '\r')) return text;
        var lines = UnifyLines(text).Split('\n');
        var unwrapped = new StringBuilder(text.Length).Append(lines[0]);
        for (var i = 1; i < lines.Length; i++)
            unwrapped.Append(BeginsParagraph(lines[i - 1], lines[i]) ? "\n\n" : " ").Append(lines[i].TrimStart());
        return unwrapped.ToString();
    }

    private static bool BeginsParagraph(string before, string line) =>
        string.IsNullOrWhiteSpace(before) || string.IsNullOrWhiteSpace(line)
            ? before.Length + line.Length > 0
            : line.StartsWith("  ", StringComparison.Ordinal) && EndsSentence(before) && !char.IsLower(line.TrimStart()[0]);

    private static bool EndsSentence(string line)
    {
        var end = line.AsSpan().TrimEnd();
        var lastWord = end[(end.LastIndexOf(' ') + 1)..];
        if (lastWord.StartsWith("http", StringComparison.Ordinal)) return true;
        end = end.TrimEnd("\"'”’)]}$");
        return end.Length > 0 && end[^1] is '.' or '!' or '?' or '。' or '！' or '？';
    }
}
