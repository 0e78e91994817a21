using DigestBot.EndToEnd.Tests.Running;
using DigestBot.Tests;

namespace DigestBot.EndToEnd.Tests;

/// <summary>Whoever sits at the machine runs the bot; each step is a process of its own on one database.</summary>
public sealed class AdminTests : IAsyncLifetime
{
    private readonly Workspace _workspace = new();

    public async ValueTask InitializeAsync() => (await _workspace.RunAsync("import", Repository.Samples)).Succeeded();

    public ValueTask DisposeAsync()
    {
        _workspace.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task What_is_held_goes_to_nobody_until_it_is_released_and_every_act_is_in_the_log()
    {
        await AskAsync("/subscribe cs.CV");
        Assert.Contains("Latest edition", await AskAsync("/admin"));
        Assert.Contains("is held", await AskAsync("/admin hold"));
        Assert.Contains("is held already", await AskAsync("/admin hold"));
        Assert.Contains("until somebody releases it", await AskAsync("/admin"));
        Assert.DoesNotContain("→", (await _workspace.RunAsync("push", "--now")).Succeeded().Output);

        Assert.Contains("is released", await AskAsync("/admin release"));
        Assert.Contains("→", (await _workspace.RunAsync("push", "--now")).Succeeded().Output);
        Assert.Contains("is not held", await AskAsync("/admin drop"));
        var log = await AskAsync("/admin log");
        Assert.Contains("hold 2026-", log);
        Assert.Contains("release 2026-", log);
    }

    [Fact]
    public async Task An_announcement_and_a_repetition_are_sent_by_their_button_alone()
    {
        await AskAsync("/subscribe cs.CV");
        (await _workspace.RunAsync("push", "--now")).Succeeded();
        Assert.Contains("to 1 chat,", await AskAsync("/admin announce We move tonight."));
        Assert.Contains("Nothing was sent", await AskAsync("/admin send-announcement 1"));
        Assert.Contains("We move tonight.", await PressAsync("s:/admin send-announcement 1"));
        Assert.Contains("Nothing was sent", await PressAsync("s:/admin send-announcement 1"));

        Assert.Contains("Send", await AskAsync("/admin resend"));
        var again = await PressAsync("s:/admin resend yes");
        Assert.Contains("sent again: 1 message", again);
        Assert.Contains("cs.CV · ", again);
    }

    [Fact]
    public async Task The_state_what_comes_next_and_a_backup_are_at_hand()
    {
        Assert.Contains("up to date", await AskAsync("/admin preview"));
        Assert.Contains("No chat is suspended", await AskAsync("/admin suspended"));
        Assert.Contains("checked", await AskAsync("/admin backup"));
        Assert.Single(Directory.GetFiles(_workspace.PathOf("data"), "*.backup"));
        Assert.DoesNotContain("/admin", await AskAsync("/help"));
    }

    private async Task<string> AskAsync(string text) => (await _workspace.RunAsync("ask", text)).Succeeded().Output;

    private async Task<string> PressAsync(string data) => (await _workspace.RunAsync("ask", "--press", data)).Succeeded().Output;
}
