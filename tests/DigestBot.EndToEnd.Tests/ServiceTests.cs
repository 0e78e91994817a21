using DigestBot.EndToEnd.Tests.Running;

namespace DigestBot.EndToEnd.Tests;

public sealed class ServiceTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task A_first_run_serves_the_page_with_the_samples_and_answers()
    {
        await using var service = _workspace.StartService();
        using var page = new ChatPage(await service.AddressAsync(), "ada");
        Assert.Contains("<html", await page.LoadAsync());
        await service.LineAsync(line => line.Contains("12 papers, 12 new", StringComparison.Ordinal));
        await page.SayAsync("3");
        await page.SeeAsync("arxiv.org/abs/");
        Assert.DoesNotContain("error", service.Output);
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task A_signal_stops_it_cleanly_also_with_an_open_page(string signal)
    {
        await using var service = _workspace.StartService();
        using var page = new ChatPage(await service.AddressAsync(), "ada");
        await using var open = await page.OpenEventsAsync(TestContext.Current.CancellationToken);
        await service.SignalAsync(signal);
        var outcome = await service.WaitAsync();
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_one_clear_line()
    {
        await using var first = _workspace.StartService();
        var address = await first.AddressAsync();
        (await _workspace.RunAsync("run", $"--WebChat:Url={address}")).FailedWith(1, "Another program already listens there");
    }

    [Fact]
    public async Task What_another_process_imports_and_pushes_appears_on_the_open_page()
    {
        await using var service = _workspace.StartService();
        using var page = new ChatPage(await service.AddressAsync(), "ada");
        await page.SayAsync("/subscribe cs.RO");
        var file = _workspace.Write("2026-03-01.md", Digest.Of("cs.RO", 700, 3));
        (await _workspace.RunAsync("import", file)).Succeeded();
        (await _workspace.RunAsync("push", "--now")).Succeeded();
        await page.SeeAsync("Paper 2601.00702");
    }

    [Fact]
    public async Task A_file_that_is_written_slowly_is_read_whole()
    {
        Directory.CreateDirectory(_workspace.PathOf("incoming"));
        await using var service = _workspace.StartService("--Sources:0:Name=arxiv", $"--Sources:0:Folder={_workspace.PathOf("incoming")}");
        await service.AddressAsync();
        await WriteSlowlyAsync(_workspace.PathOf("incoming", "2026-03-01.md"), Digest.Of("cs.RO", 1, 9));
        Assert.EndsWith("9 papers, 9 new.", await service.LineAsync(line => line.Contains("2026-03-01.md:", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_is_no_digest_is_said_once_and_stops_nothing()
    {
        _workspace.Write("incoming/2026-03-01.md", "<html>Not found</html>");
        _workspace.Write("incoming/2026-03-02.md", Digest.Of("cs.RO", 1, 2));
        AgeFiles(_workspace.PathOf("incoming"));
        await using var service = _workspace.StartService("--Sources:0:Name=arxiv", "--Sources:0:Folder=incoming");
        await service.LineAsync(line => line.EndsWith("2 papers, 2 new.", StringComparison.Ordinal));
        Assert.Matches("Source arxiv: .*2026-03-01.md: error: This is a web page", service.Output);
    }

    [Fact]
    public async Task A_copy_of_it_lies_in_the_quarantine_and_is_not_read_again_although_it_lies_below_the_folder()
    {
        var file = _workspace.Write("data/2026-03-01.md", "<html>Not found</html>");
        AgeFiles(_workspace.PathOf("data"));
        await using var service = _workspace.StartService("--Sources:0:Name=arxiv", "--Sources:0:Folder=data");
        await service.LineAsync(line => line.Contains("A copy is ", StringComparison.Ordinal));
        _workspace.Write("data/2026-03-02.md", Digest.Of("cs.RO", 1, 2));
        await service.LineAsync(line => line.EndsWith("2 papers, 2 new.", StringComparison.Ordinal));
        Assert.Single(service.Output.Split('\n'), line => line.Contains("warning: Source arxiv: ", StringComparison.Ordinal) && line.Contains("a web page", StringComparison.Ordinal));
        Assert.True(File.Exists(file));
        Assert.Equal(
            ["2026-03-01.md.reason", "2026-03-01.md.rejected"], Directory.GetFiles(_workspace.PathOf("data", "quarantine", "arxiv")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task What_stands_behind_the_question_mark_of_an_address_is_not_shown()
    {
        await using var service = _workspace.StartService("--Sources:0:Name=arxiv", "--Sources:0:Url=http://127.0.0.1:1/{date}.md?key=secret");
        await service.LineAsync(line => line.Contains("cannot be reached", StringComparison.Ordinal));
        Assert.Contains("Source arxiv: http://127.0.0.1:1/{date}.md\n", service.Output);
        Assert.DoesNotContain("secret", service.Output);
    }

    [Fact]
    public async Task The_samples_stay_away_from_a_database_that_has_something_of_its_own()
    {
        (await _workspace.RunAsync("import", _workspace.Write("2026-03-01.md", Digest.Of("cs.RO", 1, 2)))).Succeeded();
        await using var service = _workspace.StartService();
        using var page = new ChatPage(await service.AddressAsync(), "ada");
        await page.SayAsync("/digest 2026-01-05");
        Assert.DoesNotContain("12 papers", service.Output);
        Assert.Contains("There is no", (await _workspace.RunAsync("preview", "--category", "cs.CV", "--date", "2026-01-05")).Error);
    }

    private static void AgeFiles(string folder)
    {
        foreach (var file in Directory.GetFiles(folder))
            File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch);
    }

    private static async Task WriteSlowlyAsync(string file, string content)
    {
        const int Pieces = 8;
        for (var piece = 0; piece < Pieces; piece++)
        {
            var range = (content.Length * piece / Pieces)..(content.Length * (piece + 1) / Pieces);
            await File.AppendAllTextAsync(file, content[range], TestContext.Current.CancellationToken);
            await Task.Delay(TimeSpan.FromMilliseconds(400), TestContext.Current.CancellationToken);
        }
    }
}
