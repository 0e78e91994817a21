using System.Globalization;
using System.Text;
using DigestBot.Core.Rendering.Text;

namespace DigestBot.Core.Citing;

/// <summary>A list in Markdown, for notes and web pages.</summary>
internal static class MarkdownList
{
    private const string Special = @"\`*_[]<>#|~$";

    public static string Write(IEnumerable<Citation> citations) => string.Concat(citations.Select(Write));

    private static string Write(Citation citation)
    {
        var authors = string.Join(", ", citation.Authors.Select(author => Escape(TexText.ToPlain(author))));
        var date = citation.Month is { } month ? $"{citation.Year}-{month:00}" : $"{citation.Year}";
        var entry = new StringBuilder();
        entry.Append(CultureInfo.InvariantCulture, $"- [{Escape(TexText.ToPlain(citation.Title))}]({citation.Id.AbstractUrl}).");
        entry.Append(authors.Length > 0 ? $" {authors}." : "").Append(CultureInfo.InvariantCulture, $" arXiv:{citation.Id} \\[{Escape(citation.Category)}\\], {date}.");
        foreach (var tag in citation.Tags)
            entry.Append(" #").Append(tag);
        entry.Append('\n');
        if (citation.Note.Length > 0)
            entry.Append("  > ").Append(Escape(citation.Note)).Append('\n');
        return entry.ToString();
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var sign in text)
            escaped.Append(Special.Contains(sign, StringComparison.Ordinal) ? $"\\{sign}" : sign is '\n' or '\r' ? " " : sign.ToString());
        return escaped.ToString();
    }
}
