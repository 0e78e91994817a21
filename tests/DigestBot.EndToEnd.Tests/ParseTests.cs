using System.Text.Json;
using DigestBot.EndToEnd.Tests.Running;
using DigestBot.Tests;

namespace DigestBot.EndToEnd.Tests;

public sealed class ParseTests : IDisposable
{
    private static readonly string[] Fields = ["tldr", "motivation", "method", "result", "conclusion"];

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Every_field_of_a_real_digest_is_printed_as_it_was_made()
    {
        Assert.SkipWhen(Repository.Corpus is null, "no corpus");
        var made = Objects(await File.ReadAllTextAsync(Path.Combine(Repository.Corpus, "2026-06-02_AI_enhanced_Chinese.jsonl"), TestContext.Current.CancellationToken))
            .ToDictionary(paper => paper.GetProperty("id").GetString()!);

        var outcome = await _workspace.RunAsync("parse", Path.Combine(Repository.Corpus, "2026-06-02.md"), "--json");

        var printed = Objects(outcome.Succeeded().Output);
        Assert.Equal(532, printed.Count);
        Assert.Equal(Enumerable.Range(1, 532), printed.Select(paper => paper.GetProperty("number").GetInt32()));
        Assert.All(printed, paper => AssertSame(made[paper.GetProperty("arxivId").GetString()!], paper));
    }

    [Fact]
    public async Task A_paper_is_an_object_with_all_its_members_and_chinese_as_it_is_written()
    {
        var file = _workspace.Write("2026-02-03.md", Digest.Of("cs.CV", 1, 1).Replace("What 2601.00001 is about.", "一个 \"𝔸\" 的摘要", StringComparison.Ordinal));
        var outcome = await _workspace.RunAsync("parse", file, "--json");
        Assert.Contains("一个", outcome.Output);
        var paper = Assert.Single(Objects(outcome.Succeeded().Output));
        Assert.Equal(
            ["number", "arxivId", "title", "url", "authors", "category", "categories", "tldr", "motivation", "method", "result", "conclusion", "abstract", "date"],
            paper.EnumerateObject().Select(member => member.Name));
        Assert.Equal(("一个 \"𝔸\" 的摘要", "2026-02-03"), (paper.GetProperty("tldr").GetString(), paper.GetProperty("date").GetString()));
    }

    [Fact]
    public async Task The_date_is_null_until_somebody_tells_it()
    {
        var file = _workspace.Write("digest.txt", Digest.Of("cs.CV", 1, 1));
        Assert.Contains("\"date\":null", (await _workspace.RunAsync("parse", file, "--json")).Output);
        Assert.Contains("\"date\":\"2026-01-09\"", (await _workspace.RunAsync("parse", "--date", "2026-01-09", file, "--json")).Output);
    }

    [Fact]
    public async Task Problems_stand_on_standard_error_with_file_and_line()
    {
        var file = _workspace.Write("2026-02-03.md", Digest.Of("cs.CV", 1, 2).Replace("[Total: 2]", "[Total: 3]", StringComparison.Ordinal));
        var outcome = await _workspace.RunAsync("parse", file, "--json");
        Assert.Equal(2, Objects(outcome.Succeeded().Output).Count);
        Assert.StartsWith($"{file}:5: warning: ", outcome.Error);
    }

    [Fact]
    public async Task Without_json_a_person_reads_what_is_in_the_file()
    {
        var outcome = await _workspace.RunAsync("parse", Path.Combine(Repository.Samples, "2026-01-05.md"));
        Assert.Contains("2026-01-05 · en · Markdown · 12 papers", outcome.Succeeded().Output);
        Assert.Contains("cs.CV 6, cs.CL 3, cs.GT 3", outcome.Output);
    }

    private static void AssertSame(JsonElement made, JsonElement printed)
    {
        Assert.Equal(made.GetProperty("title").GetString(), printed.GetProperty("title").GetString());
        Assert.Equal(made.GetProperty("summary").GetString(), printed.GetProperty("abstract").GetString());
        Assert.Equal(made.GetProperty("abs").GetString(), printed.GetProperty("url").GetString());
        Assert.Equal(made.GetProperty("categories")[0].GetString(), printed.GetProperty("category").GetString());
        Assert.Equal(Strings(made.GetProperty("authors")), Strings(printed.GetProperty("authors")));
        Assert.All(Fields, field => Assert.Equal(made.GetProperty("AI").GetProperty(field).GetString(), printed.GetProperty(field).GetString()));
    }

    private static IEnumerable<string?> Strings(JsonElement array) => array.EnumerateArray().Select(item => item.GetString());

    private static List<JsonElement> Objects(string lines) =>
        [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))];
}
