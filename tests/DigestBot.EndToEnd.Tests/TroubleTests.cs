using System.Runtime.Versioning;
using DigestBot.EndToEnd.Tests.Running;

namespace DigestBot.EndToEnd.Tests;

/// <summary>Whatever goes wrong, a person reads one line that says what and what to do.</summary>
public sealed class TroubleTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData(2, "Unrecognized command or argument 'nonsense'", "nonsense")]
    [InlineData(2, "There is no option --jsno", "parse", "x.md", "--jsno")]
    [InlineData(2, "is not a date such as", "import", "--date", "tomorrow", "x.md")]
    [InlineData(2, "Give either a text or --press", "ask")]
    [InlineData(2, "There is no option --caht", "ask", "--caht", "a", "hi")]
    [InlineData(2, "There is no setting Webchat2:Url", "ask", "--Webchat2:Url=x", "hi")]
    [InlineData(2, "Push:DefaultTime '25:00' is not a time of day", "ask", "--Push:DefaultTime=25:00", "hi")]
    [InlineData(1, "There is no file", "parse", "missing.md")]
    [InlineData(1, "This is a folder", "parse", ".")]
    [InlineData(1, "cannot be opened", "ask", "--Storage:Path=.", "hi")]
    [InlineData(1, "There is no such edition", "preview", "--category", "cs.CV")]
    public async Task A_mistake_is_answered_with_one_line(int exitCode, string sentence, params string[] arguments) =>
        (await _workspace.RunAsync(arguments)).FailedWith(exitCode, sentence);

    [Fact]
    public async Task A_broken_settings_file_is_named_with_its_line()
    {
        _workspace.Write("config/appsettings.json", "{\n  \"Storage\": {,\n}");
        (await _workspace.RunAsync("ask", "hi")).FailedWith(2, "appsettings.json cannot be read as JSON");
    }

    [Fact]
    public async Task What_is_no_database_is_left_as_it_is()
    {
        var file = _workspace.Write("data/digestbot.db", new string('x', 5000));
        (await _workspace.RunAsync("ask", "hi")).FailedWith(1, "digestbot.db");
        Assert.Equal(new string('x', 5000), await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_import_goes_on_after_a_file_that_fails_and_says_so_in_the_end()
    {
        var good = _workspace.Write("2026-03-01.md", Digest.Of("cs.RO", 1, 2));
        var outcome = await _workspace.RunAsync("import", _workspace.Write("2026-02-01.md", ""), "missing.md", good);
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("Editions: 1 added, 0 updated, 0 unchanged; papers: 2, of these new: 2; files that failed: 2.", outcome.LastLine);
    }

    [UnsupportedOSPlatform("windows")]
    [Fact]
    public async Task A_folder_that_may_not_be_read_does_not_keep_the_others_out()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "this user may read everything");
        _workspace.Write("in/2026-03-01.md", Digest.Of("cs.RO", 1, 2));
        _workspace.Write("in/closed/2026-03-02.md", Digest.Of("cs.RO", 3, 2));
        var closed = _workspace.PathOf("in", "closed");
        File.SetUnixFileMode(closed, UnixFileMode.None);
        var outcome = await _workspace.RunAsync("import", "in");
        File.SetUnixFileMode(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("closed", outcome.Error);
        Assert.Contains("Editions: 1 added", outcome.LastLine);
    }

    [Fact]
    public async Task A_link_back_to_its_own_folder_brings_nothing_twice()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need rights there");
        _workspace.Write("in/2026-03-01.md", Digest.Of("cs.RO", 1, 2));
        _workspace.Write("elsewhere/2026-03-02.md", Digest.Of("cs.RO", 3, 1));
        Directory.CreateSymbolicLink(_workspace.PathOf("in", "again"), _workspace.PathOf("in"));
        Directory.CreateSymbolicLink(_workspace.PathOf("in", "other"), _workspace.PathOf("elsewhere"));
        var outcome = await _workspace.RunAsync("import", "in");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Single(outcome.Output.Split('\n'), line => line.Contains("2026-03-01.md: ", StringComparison.Ordinal));
        Assert.Contains("Editions: 2 added", outcome.LastLine);
    }

    [Fact]
    public async Task Two_files_whose_day_nothing_tells_are_not_taken_for_one_edition()
    {
        var outcome = await _workspace.RunAsync(
            "import", _workspace.Write("a.txt", Digest.Of("cs.RO", 1, 2)), _workspace.Write("b.txt", Digest.Of("cs.RO", 5, 2)));
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("a.txt: neither its name nor --date tells its day", outcome.Error);
        Assert.Contains("b.txt: Nothing tells its day apart", outcome.Error);
    }

    [Fact]
    public async Task Ctrl_c_ends_a_command_with_the_code_shells_expect()
    {
        var files = Enumerable.Range(1, 200).Select(day => _workspace.Write($"in/{new DateOnly(2026, 1, 1).AddDays(day):yyyy-MM-dd}.md", Digest.Of("cs.RO", day * 50, 50)));
        await using var import = _workspace.Start(["import", .. files]);
        await import.LineAsync(line => line.Contains("2026-01-03.md", StringComparison.Ordinal));
        await import.SignalAsync("INT");
        var outcome = await import.WaitAsync();
        Assert.Equal((130, ""), (outcome.ExitCode, outcome.Error));
    }
}
