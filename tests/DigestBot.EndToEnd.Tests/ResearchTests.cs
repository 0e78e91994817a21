using DigestBot.EndToEnd.Tests.Running;
using DigestBot.Tests;

namespace DigestBot.EndToEnd.Tests;

/// <summary>What researchers ask for, each step a process of its own on one database.</summary>
public sealed class ResearchTests : IAsyncLifetime
{
    private readonly Workspace _workspace = new();

    public async ValueTask InitializeAsync() => (await _workspace.RunAsync("import", Repository.Samples)).Succeeded();

    public ValueTask DisposeAsync()
    {
        _workspace.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_paper_is_kept_listed_and_given_as_a_file()
    {
        Assert.Contains("#later", await AskAsync("/save 3 #later"));
        Assert.Contains("#later", await AskAsync("/saved"));
        Assert.Contains("@misc{arXiv.", await AskAsync("/export bibtex"));
        Assert.Contains("TY  - ", await AskAsync("/cite 3 ris"));
    }

    [Fact]
    public async Task Papers_are_found_by_likeness_by_chance_and_by_number()
    {
        Assert.Contains("More like this", await AskAsync("/related 3"));
        Assert.Contains("TL;DR", await AskAsync("/random"));
        Assert.Contains("cs.CV", await AskAsync("/stats"));
    }

    [Fact]
    public async Task Who_subscribes_catches_up_and_who_does_not_is_asked_to_choose()
    {
        Assert.Contains("[Choose categories]", await AskAsync("/catchup 3"));
        await AskAsync("/subscribe cs.CV");
        Assert.Contains("new papers", await AskAsync("/catchup 3"));
    }

    [Fact]
    public async Task All_that_is_stored_is_handed_out_and_deleted_by_the_button_alone()
    {
        await AskAsync("/save 3 #later");
        Assert.Contains("later", await AskAsync("/mydata"));
        await AskAsync("/forgetme yes-all-of-it");
        Assert.Contains("later", await AskAsync("/mydata"));
        Assert.Contains("1 saved paper", (await _workspace.RunAsync("ask", "--press", "s:/forgetme yes-all-of-it")).Succeeded().Output);
        Assert.DoesNotContain("later", await AskAsync("/mydata"));
    }

    private async Task<string> AskAsync(string text) => (await _workspace.RunAsync("ask", text)).Succeeded().Output;
}
