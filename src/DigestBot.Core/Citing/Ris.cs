using System.Text;
using DigestBot.Core.Rendering.Text;

namespace DigestBot.Core.Citing;

/// <summary>RIS, for Zotero, EndNote, Mendeley and the like. Source: the RIS format specification of 2011.</summary>
internal static class Ris
{
    public static string Write(IEnumerable<Citation> citations) => string.Concat(citations.Select(Write));

    private static string Write(Citation citation)
    {
        var entry = new StringBuilder();
        foreach (var (tag, value) in Fields(citation))
            entry.Append(tag).Append("  - ").Append(OneLine(value)).Append("\r\n");
        return entry.Append("\r\n").ToString();
    }

    private static IEnumerable<(string Tag, string Value)> Fields(Citation citation)
    {
        // Unpublished work or preprint.
        yield return ("TY", "UNPB");
        yield return ("ID", citation.Key);
        yield return ("TI", TexText.ToPlain(citation.Title));
        foreach (var author in citation.Authors)
            yield return ("AU", PersonName.Read(author).Inverted);
        yield return ("PY", $"{citation.Year}");
        if (citation.Month is { } month)
            yield return ("DA", $"{citation.Year}/{month:00}//");
        yield return ("PB", "arXiv");
        yield return ("AN", $"arXiv:{citation.Id}");
        yield return ("DO", citation.Doi);
        yield return ("UR", citation.Id.AbstractUrl);
        yield return ("L1", citation.Id.PdfUrl);
        if (citation.Abstract is { } text)
            yield return ("AB", TexText.ToPlain(text));
        foreach (var tag in citation.Tags)
            yield return ("KW", tag);
        if (citation.Note.Length > 0)
            yield return ("N1", citation.Note);
        yield return ("ER", "");
    }

    private static string OneLine(string value) => string.Join(' ', value.Split((char[]?)['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
