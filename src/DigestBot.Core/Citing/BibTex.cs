using System.Globalization;
using System.Text;
using DigestBot.Core.Citing.Tex;

namespace DigestBot.Core.Citing;

/// <summary>BibTeX, as arXiv itself exports it, for LaTeX with BibTeX or biber and for Zotero.</summary>
internal static class BibTex
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static string Write(IEnumerable<Citation> citations) => string.Join('\n', citations.Select(Write));

    private static string Write(Citation citation)
    {
        var entry = new StringBuilder($"@misc{{{citation.Key},\n");
        foreach (var (name, value) in Fields(citation))
            entry.Append(CultureInfo.InvariantCulture, $"  {name,-13} = {value},\n");
        return entry.Append("}\n").ToString();
    }

    private static IEnumerable<(string Name, string Value)> Fields(Citation citation)
    {
        if (citation.Authors.Count > 0)
            yield return ("author", Braced(string.Join(" and ", citation.Authors.Select(author => Name(PersonName.Read(author))))));
        yield return ("title", Braced(TexTitle.Write(citation.Title)));
        yield return ("year", Braced($"{citation.Year}"));
        if (citation.Month is { } month)
            yield return ("month", Months[month - 1]);
        yield return ("eprint", Braced(citation.Id.Value));
        yield return ("archivePrefix", Braced("arXiv"));
        yield return ("primaryClass", Braced(citation.Category));
        yield return ("doi", Braced(citation.Doi));
        yield return ("url", Braced(citation.Id.AbstractUrl));
        if (citation.Tags.Count > 0)
            yield return ("keywords", Braced(string.Join(", ", citation.Tags.Select(TexTitle.Escape))));
        if (citation.Note.Length > 0)
            yield return ("annote", Braced(TexTitle.Escape(citation.Note)));
    }

    // Braces keep what is no person's name in one piece, and an "and" in a name from parting it.
    private static string Name(PersonName name)
    {
        if (name.IsWhole || name.Given.Length == 0)
            return Braced(TexTitle.Escape(name.WithParticle));
        var parts = new[] { name.WithParticle, name.Suffix, name.Given }.Where(part => part.Length > 0).Select(Part);
        return string.Join(", ", parts);
    }

    private static string Part(string part) => part.Split(' ').Contains("and", StringComparer.OrdinalIgnoreCase) || part.Contains(',', StringComparison.Ordinal)
        ? Braced(TexTitle.Escape(part))
        : TexTitle.Escape(part);

    private static string Braced(string value) => $"{{{value}}}";
}
