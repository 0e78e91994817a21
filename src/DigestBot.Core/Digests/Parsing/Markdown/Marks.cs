namespace DigestBot.Core.Digests.Parsing.Markdown;

/// <summary>The lines that give a digest its shape.</summary>
internal static class Marks
{
    private const string SectionMark = "# ";
    private const string BackLink = "[[Back]](#toc)";

    /// <summary>What may follow a paper's heading. After anything else, what looks like a heading is a quotation.</summary>
    private static readonly string[] AfterHeading = ["*", FieldLabels.MainCategory, FieldLabels.Tldr, FieldLabels.Details, PaperHeading.Mark, "<div id="];

    /// <summary>Whether what follows a line that looks like a paper's heading makes it one.</summary>
    public static bool PaperFollows(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        if (rest.IsEmpty)
            return true;

        foreach (var mark in AfterHeading)
            if (rest.StartsWith(mark))
                return true;
        return false;
    }

    /// <summary>Whether a line is the anchor before a section, <c>&lt;div id='cs.CV'&gt;&lt;/div&gt;</c>.</summary>
    public static bool IsAnchor(ReadOnlySpan<char> line) => line.StartsWith("<div id=") && line.TrimEnd().EndsWith("></div>");

    /// <summary>Reads a section's heading, <c># cs.CV [[Back]](#toc)</c>; outside of papers also without the link.</summary>
    public static bool TrySection(ReadOnlySpan<char> line, bool onlyWithBackLink, out ReadOnlySpan<char> section)
    {
        section = [];
        if (!line.StartsWith(SectionMark))
            return false;

        section = line[SectionMark.Length..].Trim();
        var hasLink = section.EndsWith(BackLink);
        if (hasLink)
            section = section[..^BackLink.Length].TrimEnd();
        return hasLink || (!onlyWithBackLink && CategoryNames.IsPlausible(section));
    }
}
