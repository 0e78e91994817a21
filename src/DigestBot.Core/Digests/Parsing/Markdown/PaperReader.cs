namespace DigestBot.Core.Digests.Parsing.Markdown;

/// <summary>Reads one paper from its part of the digest.</summary>
internal static class PaperReader
{
    // Far more than any title has; what is broken should still fit a line of a report.
    private const int LongestQuote = 200;

    /// <summary>The paper, with number 0 if it has none of its own; null, and an error noted, if it cannot be kept.</summary>
    public static Paper? Read(ReadOnlySpan<char> text, PaperBlock block, ProblemLog problems)
    {
        var heading = PaperHeading.Read(text[block.Heading]);
        var url = heading.Url.ToString();
        if (!ArxivId.TryParse(url, out var arxivId))
        {
            ReportUnkept(block, heading, problems);
            return null;
        }

        var fields = new FieldReader(text[block.Body], block.IsClosed);
        var category = Category(fields, block, problems);
        return new()
        {
            Number = heading.Number,
            ArxivId = arxivId,
            Title = heading.Title.IsEmpty ? $"arXiv:{arxivId}" : heading.Title.ToString(),
            Url = PaperAddress.Of(url, arxivId),
            Authors = Authors(fields.Preamble),
            Category = category,
            Categories = [category],
            Tldr = fields.Text(Field.Tldr),
            Motivation = fields.Text(Field.Motivation),
            Method = fields.Text(Field.Method),
            Result = fields.Text(Field.Result),
            Conclusion = fields.Text(Field.Conclusion),
            Abstract = fields.Text(Field.Abstract),
        };
    }

    private static void ReportUnkept(PaperBlock block, PaperHeading heading, ProblemLog problems)
    {
        var title = heading.Title[..Math.Min(heading.Title.Length, LongestQuote)];
        var what = heading.Url.IsEmpty
            ? $"The heading of paper “{title}” has no link."
            : $"The link of paper “{title}” is not arXiv's: {heading.Url[..Math.Min(heading.Url.Length, LongestQuote)]}";
        problems.Add(block.Line, what, "A paper without an arXiv id cannot be kept; fetch the file again or tell the publisher.", ProblemSeverity.Error);
    }

    private static string Category(FieldReader fields, PaperBlock block, ProblemLog problems)
    {
        var own = fields.SingleLine(Field.MainCategory);
        if (block.Section is null)
            problems.AddRecurring(block.Line, "The paper stands before the first section.", "Its own main category was taken.");
        else if (own.SequenceEqual(block.Section) || (!block.IsClosed && block.Section.StartsWith(own)))
            return block.Section;

        if (!CategoryNames.IsPlausible(own))
            return block.Section ?? CategoryNames.Unknown;
        if (block.Section is not null)
            problems.Add(block.Line, $"The paper's main category is {own}, but it stands under {block.Section}.", "Its own main category was taken.");
        return own.ToString();
    }

    private static EquatableList<string> Authors(ReadOnlySpan<char> preamble)
    {
        var line = preamble.TrimStart();
        line = line[..(line.IndexOf('\n') is var end and >= 0 ? end : line.Length)].TrimEnd();
        if (line is not ['*', .. var names])
            return [];

        names = names is [.. var inner, '*'] ? inner : names;
        if (names.IsEmpty)
            return [];

        var authors = new string[names.Count(',') + 1];
        var i = 0;
        foreach (var range in names.Split(','))
            authors[i++] = names[range].ToString();
        return new(authors);
    }
}
