namespace DigestBot.Core.Digests.Parsing.JsonLines;

/// <summary>Makes a paper of a line's object.</summary>
internal static class JsonPaperReader
{
    /// <summary>The paper, not yet numbered; null, and an error noted, if it cannot be kept.</summary>
    public static Paper? Read(JsonPaper json, int line, ProblemLog problems)
    {
        if (!ArxivId.TryParse(json.Id, out var id) && !ArxivId.TryParse(json.Abs, out id) && !ArxivId.TryParse(json.Pdf, out id))
        {
            problems.Add(line, $"The paper “{json.Title}” has no arXiv id.", "Without one it cannot be kept; tell the publisher.", ProblemSeverity.Error);
            return null;
        }

        EquatableList<string> categories = json.Categories is [{ Length: > 0 }, ..] ? new(json.Categories) : [CategoryNames.Unknown];
        return new()
        {
            Number = 0,
            ArxivId = id,
            Title = string.IsNullOrEmpty(json.Title) ? $"arXiv:{id}" : json.Title,
            Url = PaperAddress.Of(json.Abs, id),
            Authors = new(json.Authors),
            Category = categories[0],
            Categories = categories,
            Tldr = json.Tldr,
            Motivation = json.Motivation,
            Method = json.Method,
            Result = json.Result,
            Conclusion = json.Conclusion,
            Abstract = json.Summary,
            Comment = json.Comment,
            Code = json.CodeUrl is { } url ? new(url, json.CodeStars, json.CodeLastUpdate) : null,
        };
    }
}
