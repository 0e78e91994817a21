using DigestBot.Core.Chats;
using DigestBot.Core.Digests;

namespace DigestBot.Core.Citing;

/// <summary>A form that bibliographies are exchanged in.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Word">The same as a word of a command.</param>
public sealed record CitationFormat(string Name, string Word, string Extension, string MediaType, Func<IEnumerable<Citation>, string> Write)
{
    /// <summary>Other words for it.</summary>
    public EquatableList<string> Aliases { get; init; }

    /// <summary>All there are.</summary>
    public static IReadOnlyList<CitationFormat> All { get; } =
    [
        new("BibTeX", "bibtex", "bib", "application/x-bibtex", BibTex.Write) { Aliases = ["bib", "biblatex", "latex"] },
        new("RIS", "ris", "ris", "application/x-research-info-systems", Ris.Write) { Aliases = ["endnote", "mendeley"] },
        new("CSL-JSON", "csl", "json", "application/vnd.citationstyles.csl+json", CslJson.Write) { Aliases = ["csl-json", "csljson", "json", "zotero"] },
        new("Markdown", "markdown", "md", "text/markdown", MarkdownList.Write) { Aliases = ["md"] },
    ];

    /// <summary>The one that a word names; null for none.</summary>
    public static CitationFormat? Find(string word) =>
        All.FirstOrDefault(format => format.Word.Equals(word, StringComparison.OrdinalIgnoreCase) || format.Aliases.Contains(word, StringComparer.OrdinalIgnoreCase));

    /// <summary>A file with papers, each once.</summary>
    /// <param name="name">Without the extension.</param>
    public Attachment File(string name, IEnumerable<Citation> citations) =>
        Attachment.Of($"{name}.{Extension}", MediaType, Write(citations.DistinctBy(citation => citation.Id)));
}
