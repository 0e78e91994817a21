using DigestBot.EndToEnd.Tests.Running;
using DigestBot.Tests;

namespace DigestBot.EndToEnd.Tests;

/// <summary>Backups in the database's place, put there by the real program.</summary>
public sealed class RestoreTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task What_was_is_again_and_what_was_replaced_can_be_had_back()
    {
        (await _workspace.RunAsync("import", Repository.Samples)).Succeeded();
        await SubscribeAsync("ada", "cs.CV");
        (await _workspace.RunAsync("backup", "copy.db")).Succeeded();
        await SubscribeAsync("ada", "cs.RO");

        (await _workspace.RunAsync("restore", "copy.db")).FailedWith(1, "With --force the backup takes its place");
        var done = (await _workspace.RunAsync("restore", "copy.db", "--force")).Succeeded();
        Assert.Matches(@"digestbot\.db: 1 chats, editions until 2026-01-05, 0 messages waiting; schema \d+, checked\.", done.Output);
        Assert.DoesNotContain("cs.RO", await SubscriptionsAsync("ada"));

        var kept = done.LastLine["What was there before is kept: ".Length..];
        (await _workspace.RunAsync("restore", kept, "--force")).Succeeded();
        Assert.Contains("cs.RO", await SubscriptionsAsync("ada"));
    }

    [Fact]
    public async Task Not_under_a_service_and_after_it_has_ended()
    {
        await using (var service = _workspace.StartService())
        {
            await service.LineAsync(line => line.Contains("12 papers, 12 new", StringComparison.Ordinal));
            (await _workspace.RunAsync("backup", "copy.db")).Succeeded();
            (await _workspace.RunAsync("restore", "copy.db", "--force")).FailedWith(1, "A service works on");
            await service.SignalAsync("TERM");
            (await service.WaitAsync()).Succeeded();
        }

        (await _workspace.RunAsync("restore", "copy.db", "--force")).Succeeded();
        await using var again = _workspace.StartService();
        using var page = new ChatPage(await again.AddressAsync(), "ada");
        await page.SayAsync("3");
        await page.SeeAsync("arxiv.org/abs/");
    }

    [Fact]
    public async Task Beside_commands_that_are_at_work_nothing_is_torn()
    {
        (await _workspace.RunAsync("import", Repository.Samples)).Succeeded();
        await SubscribeAsync("ada", "cs.CV");
        (await _workspace.RunAsync("backup", "copy.db")).Succeeded();
        var asking = Enumerable.Range(0, 4).Select(number => _workspace.RunAsync("ask", "--chat", $"ben{number}", "/subscribe cs.CV")).ToList();
        (await _workspace.RunAsync("restore", "copy.db", "--force")).Succeeded();
        // A command that had begun its chat before the restore, and is not yet done with it, finds it gone.
        Assert.All(await Task.WhenAll(asking), outcome => Assert.InRange(outcome.ExitCode, 0, 1));

        Assert.Contains("cs.CV", await SubscriptionsAsync("ada"));
        var doctor = await _workspace.RunAsync("doctor", "--WebChat:Enabled=false");
        Assert.Matches(@"OK +database +.*digestbot\.db is whole", doctor.Succeeded().Output);
    }

    private async Task SubscribeAsync(string chat, string category) => (await _workspace.RunAsync("ask", "--chat", chat, $"/subscribe {category}")).Succeeded();

    private async Task<string> SubscriptionsAsync(string chat) => (await _workspace.RunAsync("ask", "--chat", chat, "/subscriptions")).Succeeded().Output;
}
