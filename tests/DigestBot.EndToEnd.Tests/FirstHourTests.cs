using System.Text.Json;
using System.Text.RegularExpressions;
using DigestBot.EndToEnd.Tests.Running;
using DigestBot.Tests;

namespace DigestBot.EndToEnd.Tests;

/// <summary>What somebody does first, each step a process of its own on one database.</summary>
public sealed partial class FirstHourTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task A_digest_goes_in_and_a_subscriber_gets_it_once()
    {
        var imported = await _workspace.RunAsync("import", Repository.Samples);
        Assert.StartsWith("Editions: 1 added, 0 updated, 0 unchanged; papers: 12, of these new: 12.", imported.Succeeded().LastLine);
        Assert.Contains("cs.CV", (await _workspace.RunAsync("ask", "--chat", "a", "/subscribe cs.CV")).Succeeded().Output);
        Assert.Contains("3 · ", (await _workspace.RunAsync("ask", "--chat", "a", "/paper 3")).Succeeded().Output);

        Assert.Equal("1 message to 1 chat, if it were not a rehearsal.", (await _workspace.RunAsync("push", "--now", "--dry-run")).Succeeded().LastLine);
        var pushed = (await _workspace.RunAsync("push", "--now")).Succeeded();
        Assert.Contains("→ a\ncs.CV · ", pushed.Output);
        Assert.Equal("1 message to 1 chat.", pushed.LastLine);
        Assert.Equal("Nothing new.", (await _workspace.RunAsync("push", "--now")).Succeeded().Output.Trim());

        Assert.StartsWith("Editions: 0 added, 0 updated, 1 unchanged", (await _workspace.RunAsync("import", Repository.Samples)).Succeeded().LastLine);
        Assert.Equal("Nothing new.", (await _workspace.RunAsync("push", "--now")).Succeeded().Output.Trim());
    }

    [Fact]
    public async Task The_real_digests_go_in_as_a_folder()
    {
        Assert.SkipWhen(Repository.Corpus is null, "no corpus");
        var imported = await _workspace.RunAsync("import", Repository.Corpus);
        Assert.StartsWith("Editions: 13 added", imported.Succeeded().LastLine);
        Assert.Contains("file-list.txt: not a digest, left out.", imported.Output);

        Assert.Contains("cs.CV", (await _workspace.RunAsync("ask", "--chat", "a", "/subscribe cs.CV")).Succeeded().Output);
        Assert.Matches("^17 · .+", (await _workspace.RunAsync("ask", "--chat", "a", "/paper 17")).Succeeded().Output);
        Assert.Equal("1 message to 1 chat.", (await _workspace.RunAsync("push", "--now")).Succeeded().LastLine);
        Assert.Equal("Nothing new.", (await _workspace.RunAsync("push", "--now")).Succeeded().Output.Trim());
    }

    [Fact]
    public async Task Days_that_repeat_a_list_send_nothing_and_the_first_sends_every_paper_once()
    {
        string[] days = ["2026-06-19", "2026-06-20", "2026-06-21", "2026-06-22"];
        var files = days.Select(day => Workspace.CorpusFiles(day)).ToList();
        (await _workspace.RunAsync("ask", "--chat", "a", $"/subscribe {CategoriesIn(files[0])}")).Succeeded();

        List<int> papers = [];
        foreach (var ofOneDay in files)
        {
            (await _workspace.RunAsync(["import", .. ofOneDay])).Succeeded();
            papers.Add(PapersIn((await _workspace.RunAsync("push", "--now", "--dry-run")).Succeeded().Output));
            var pushed = (await _workspace.RunAsync("push", "--now")).Succeeded();
            Assert.Equal(papers[^1] == 0, pushed.LastLine == "Nothing new.");
        }

        Assert.Equal([243, 0, 0, 0], papers);
    }

    [Fact]
    public async Task Every_button_can_be_pressed_by_what_it_sends()
    {
        await _workspace.RunAsync("import", Repository.Samples);
        var start = (await _workspace.RunAsync("ask", "--buttons", "/start")).Succeeded();
        var data = ButtonData().Match(start.Output).Groups["data"].Value;
        Assert.Contains("✓ cs.", (await _workspace.RunAsync("ask", "--press", data)).Succeeded().Output);
    }

    private static string CategoriesIn(string[] files) => string.Join(' ', File.ReadLines(files.Single(file => file.EndsWith(".jsonl", StringComparison.Ordinal)))
        .Select(line => JsonElement.Parse(line).GetProperty("categories")[0].GetString()).Distinct());

    private static int PapersIn(string rehearsal) => Papers().Matches(rehearsal).Sum(match => int.Parse(match.Groups["count"].Value));

    [GeneratedRegex(@"^→ .*  (?<count>\d+) papers?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Papers();

    [GeneratedRegex(@" = (?<data>[^\]]+)\]", RegexOptions.ExplicitCapture)]
    private static partial Regex ButtonData();
}
