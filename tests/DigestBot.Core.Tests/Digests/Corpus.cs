using System.Text.Json;
using DigestBot.Core.Digests;

namespace DigestBot.Tests.Digests;

/// <summary>The real editions beside the repository, and their JSON read by other means than ours.</summary>
internal static class Corpus
{
    public static TheoryData<string> EditionsInBothForms { get; } = [.. Editions()];

    public static byte[] Read(string name)
    {
        Assert.SkipWhen(Repository.Corpus is null, "no corpus");
        return File.ReadAllBytes(Path.Combine(Repository.Corpus!, name));
    }

    public static string JsonName(string date) => $"{date}_AI_enhanced_Chinese.jsonl";

    /// <summary>What the publisher's JSON says, each field as the Markdown would show it.</summary>
    public static List<Paper> Expected(string date) => [.. File.ReadLines(Path.Combine(Repository.Corpus!, JsonName(date))).Select(ToPaper)];

    private static Paper ToPaper(string line)
    {
        using var document = JsonDocument.Parse(line);
        var json = document.RootElement;
        var ai = json.GetProperty("AI");
        Assert.True(ArxivId.TryParse(json.GetProperty("id").GetString(), out var id));
        return new()
        {
            Number = 0,
            ArxivId = id,
            Title = json.GetProperty("title").GetString()!,
            Url = json.GetProperty("abs").GetString()!,
            Authors = [.. json.GetProperty("authors").EnumerateArray().Select(author => author.GetString()!)],
            Category = json.GetProperty("categories")[0].GetString()!,
            Categories = [.. json.GetProperty("categories").EnumerateArray().Select(category => category.GetString()!)],
            Tldr = ai.GetProperty("tldr").GetString(),
            Motivation = ai.GetProperty("motivation").GetString(),
            Method = ai.GetProperty("method").GetString(),
            Result = ai.GetProperty("result").GetString(),
            Conclusion = ai.GetProperty("conclusion").GetString(),
            Abstract = json.GetProperty("summary").GetString(),
            Comment = json.GetProperty("comment").GetString(),
            Code = json.TryGetProperty("code_url", out var url) ? new(url.GetString()!, Stars(json), Text(json, "code_last_update")) : null,
        };
    }

    private static int? Stars(JsonElement json) => json.TryGetProperty("code_stars", out var stars) ? stars.GetInt32() : null;

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static IEnumerable<string> Editions() => Repository.Corpus is null
        ? ["no corpus"]
        : Directory.EnumerateFiles(Repository.Corpus, "*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Order();
}
