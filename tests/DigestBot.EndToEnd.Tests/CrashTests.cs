using DigestBot.EndToEnd.Tests.Running;
using DigestBot.Tests;

namespace DigestBot.EndToEnd.Tests;

public sealed class CrashTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task An_import_that_was_killed_is_done_again_and_brings_everything_once()
    {
        string[] files = [.. Enumerable.Range(1, 20).Select(day => _workspace.Write($"in/2026-03-{day:00}.md", Digest.Of("cs.RO", day * 50, 50)))];
        await using (var import = _workspace.Start(["import", .. files]))
        {
            await import.LineAsync(line => line.Contains("2026-03-03.md", StringComparison.Ordinal));
            import.Kill();
        }

        (await _workspace.RunAsync("ask", "--chat", "a", "/subscribe cs.RO")).Succeeded();
        var again = (await _workspace.RunAsync(["import", .. files])).Succeeded();
        Assert.Contains("papers: 1000, ", again.LastLine);
        Assert.Contains("unchanged", again.Output);
    }

    [Fact]
    public async Task What_a_killed_push_left_behind_arrives_with_the_next_once()
    {
        string[] categories = ["cs.RO", "cs.CV", "cs.CL", "cs.AI", "cs.LG", "cs.IR", "cs.GT", "cs.SE"];
        foreach (var category in categories)
            await _workspace.RunAsync("ask", "--chat", "a", $"/subscribe {category}");
        var text = string.Concat(categories.Select((category, index) => Digest.Of(category, index * 10, 9)));
        (await _workspace.RunAsync("import", _workspace.Write("2026-03-01.md", Renumbered(text)))).Succeeded();

        string first;
        await using (var push = _workspace.Start("push", "--now"))
        {
            await push.LineAsync(line => line.StartsWith('→'));
            push.Kill();
            first = (await push.WaitAsync()).Output;
        }

        var second = (await _workspace.RunAsync("push", "--now")).Output + (await _workspace.RunAsync("push", "--now")).Output;
        Assert.All(categories, category => Assert.Contains($"{category} · ", first + second));
    }

    [Fact]
    public async Task Two_pushes_at_once_deliver_once()
    {
        (await _workspace.RunAsync("import", Repository.Samples)).Succeeded();
        foreach (var chat in (string[])["a", "b", "c"])
            await _workspace.RunAsync("ask", "--chat", chat, "/subscribe cs.CV cs.CL cs.GT");
        await using var one = _workspace.Start("push", "--now");
        await using var other = _workspace.Start("push", "--now");
        var outcomes = await Task.WhenAll(one.WaitAsync(), other.WaitAsync());
        Assert.All(outcomes, outcome => outcome.Succeeded());
        var together = string.Concat(outcomes.Select(outcome => outcome.Output));
        Assert.Equal(9, together.Split('\n').Count(line => line.StartsWith('→')));
    }

    private static string Renumbered(string text)
    {
        var number = 0;
        return System.Text.RegularExpressions.Regex.Replace(text, @"^### \[\d+\]", _ => $"### [{++number}]", System.Text.RegularExpressions.RegexOptions.Multiline);
    }
}
