using DigestBot.EndToEnd.Tests.Endurance;
using DigestBot.EndToEnd.Tests.Running;
using DigestBot.Tests;
using Microsoft.Data.Sqlite;

namespace DigestBot.EndToEnd.Tests;

/// <summary>Copies of the database, made by the real program.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task A_copy_stands_in_for_the_database_and_replaces_nothing_unasked()
    {
        await FillAsync();
        var made = (await _workspace.RunAsync("backup", "copy.db")).Succeeded();
        Assert.Matches(@"^.*copy\.db: \d+\.\d MB, schema \d+, checked\.$", made.LastLine);
        Assert.Contains("cs.CV", (await _workspace.RunAsync("ask", "--Storage:Path=copy.db", "--chat", "ada", "/subscriptions")).Succeeded().Output);

        (await _workspace.RunAsync("backup", "copy.db")).FailedWith(1, "is there already. Name another file, or replace it with --force");
        (await _workspace.RunAsync("backup", "copy.db", "--force")).Succeeded();
        Assert.Empty(Directory.GetFiles(_workspace.Folder, "*.unfinished"));
    }

    [Fact]
    public async Task What_cannot_be_is_one_clear_line_and_leaves_everything_as_it_is()
    {
        (await _workspace.RunAsync("backup", "copy.db")).FailedWith(1, "There is no database");
        Assert.False(Directory.Exists(_workspace.PathOf("data")));
        await FillAsync();
        (await _workspace.RunAsync("backup", "missing/copy.db")).FailedWith(1, "There is no folder");
        (await _workspace.RunAsync("backup", "data/digestbot.db", "--force")).FailedWith(1, "belongs to the database itself");
        (await _workspace.RunAsync("backup", ".")).FailedWith(1, "is there already");
        (await _workspace.RunAsync("backup", "/proc/copy.db")).FailedWith(1, "/proc/copy.db cannot be written");
        Assert.Contains("cs.CV", (await _workspace.RunAsync("ask", "--chat", "ada", "/subscriptions")).Succeeded().Output);
    }

    [Fact]
    public async Task A_disk_without_room_keeps_the_earlier_copy()
    {
        using var disk = await SmallDisk.MountAsync();
        Assert.SkipWhen(disk is null, "this user may mount nothing");
        await FillAsync();
        var copy = Path.Combine(disk.Folder, "copy.db");
        await File.WriteAllTextAsync(copy, "the earlier one", TestContext.Current.CancellationToken);
        disk.Fill();
        (await _workspace.RunAsync("backup", copy, "--force")).FailedWith(1, "There is no room for the backup");
        Assert.Equal("the earlier one", await File.ReadAllTextAsync(copy, TestContext.Current.CancellationToken));
        Assert.Equal(2, Directory.GetFiles(disk.Folder).Length);
    }

    [Fact]
    [Trait("Category", Stage.Trait)]
    public async Task Beside_a_service_that_is_pushing_copies_are_whole_and_keep_nothing_waiting()
    {
        const int chats = 1_000;
        // Answers so slow that the push lasts until it is told to be quick.
        await using var stage = await Stage.OpenAsync(chats, new() { Faults = new() { Slow = 1, SlowMilliseconds = 5_000 } });
        await using var service = stage.StartService();
        await stage.Telegram.AcceptedAsync(50);
        foreach (var copy in (string[])[_workspace.PathOf("one.db"), _workspace.PathOf("two.db")])
        {
            (await stage.RunAsync("backup", copy)).Succeeded();
            AssertWhole(copy, chats);
        }

        Assert.True(stage.Deliveries.Count("d.state = 0") > 0, "The push was over before the copies were made.");
        await stage.Telegram.BehaveAsync(new());
        await stage.DoneAsync();
        Assert.Equal(Enumerable.Repeat(1, chats), (await stage.Telegram.SeenAsync()).Values);
        Assert.DoesNotContain("error", service.Output);
    }

    // Planning is one transaction: a copy has all of its deliveries or none.
    private static void AssertWhole(string copy, int chats)
    {
        using var connection = new SqliteConnection($"Data Source={copy};Pooling=False");
        connection.Open();
        using var ask = connection.CreateCommand();
        ask.CommandText = "SELECT (SELECT count(*) FROM delivery) || ' ' || (SELECT integrity_check FROM pragma_integrity_check(1))";
        Assert.Equal($"{chats} ok", ask.ExecuteScalar());
    }

    private async Task FillAsync()
    {
        (await _workspace.RunAsync("import", Repository.Samples)).Succeeded();
        (await _workspace.RunAsync("ask", "--chat", "ada", "/subscribe cs.CV")).Succeeded();
    }
}
