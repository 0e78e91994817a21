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

        return new()
        {
            Number = 0,
            ArxivId = id,
            Title = string.IsNullOrEmpty(json.Title) ? $"arXiv:{id}" : json.Title,
            Url = json.Abs ?? id.AbstractUrl,
            Authors = new(json.Authors),
            Category = json.Categories is [var primary, ..] ? primary : CategoryNames.Unknown,
            Categories = json.Categories is { Length: > 0 } categories ? new(categories) : [CategoryNames.Unknown],
            Tldr = json.Ai?.Tldr,
            Motivation = json.Ai?.Motivation,
            Method = json.Ai?.Method,
            Result = json.Ai?.Result,
            Conclusion = json.Ai?.Conclusion,
            Abstract = json.Summary,
            Comment = json.Comment,
            Code = json.CodeUrl is { } url ? new(url, json.CodeStars, json.CodeLastUpdate) : null,
        };
    }
}
