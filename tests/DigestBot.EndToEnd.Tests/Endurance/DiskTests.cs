using Dapper;
using DigestBot.Simulators.Telegram;

namespace DigestBot.EndToEnd.Tests.Endurance;

[Trait("Category", Stage.Trait)]
public class DiskTests
{
    private const int Chats = 1_500;

    // So slow that a push is under way for as long as its test needs; then it may be quick.
    private static readonly TelegramSettings Slow = new() { Faults = new() { Slow = 1, SlowMilliseconds = 2_000 } };

    [Fact]
    public async Task A_full_disk_is_said_to_be_full_and_the_push_goes_on_once_there_is_room()
    {
        using var disk = await SmallDisk.MountAsync();
        Assert.SkipWhen(disk is null, "this user may mount nothing");
        await using var stage = await Stage.OpenAsync(Chats, Slow, disk.Folder);
        await using var service = stage.StartService();
        await stage.Telegram.AcceptedAsync(50);
        disk.Fill();
        await service.LineAsync(line => line.Contains("There is no room left on the disk", StringComparison.Ordinal));
        disk.MakeRoom();
        await stage.Telegram.BehaveAsync(new());
        await stage.DoneAsync();
        Assert.Equal(Enumerable.Repeat(1, Chats), (await stage.Telegram.SeenAsync()).Values);
    }

    [Fact]
    public async Task A_database_that_another_process_holds_for_seconds_is_waited_for()
    {
        await using var stage = await Stage.OpenAsync(Chats, Slow);
        await using var service = stage.StartService();
        await stage.Telegram.AcceptedAsync(50);
        using (var holder = stage.Deliveries.Open())
        {
            holder.Execute("BEGIN IMMEDIATE");
            await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
        }

        await stage.Telegram.BehaveAsync(new());
        await stage.DoneAsync();
        Assert.Equal(Enumerable.Repeat(1, Chats), (await stage.Telegram.SeenAsync()).Values);
    }

    [Fact]
    public async Task A_database_that_is_held_for_longer_than_anybody_waits_is_said_once_and_nothing_is_lost_or_doubled()
    {
        await using var stage = await Stage.OpenAsync(Chats, Slow);
        await using var service = stage.StartService();
        await stage.Telegram.AcceptedAsync(50);
        using (var holder = stage.Deliveries.Open())
        {
            holder.Execute("BEGIN IMMEDIATE");
            await service.LineAsync(line => line.Contains("is locked by another process", StringComparison.Ordinal));
            await Task.Delay(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        }

        await stage.Telegram.BehaveAsync(new());
        await stage.DoneAsync();
        Assert.Equal(Enumerable.Repeat(1, Chats), (await stage.Telegram.SeenAsync()).Values);
        Assert.Single(service.Output.Split('\n'), line => line.Contains("error:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_table_that_something_else_has_changed_ends_the_service_with_one_clear_line()
    {
        await using var stage = await Stage.OpenAsync(chats: 1);
        using (var connection = stage.Deliveries.Open())
            connection.Execute("ALTER TABLE profile RENAME COLUMN wakes_at TO woken_at");
        await using var service = stage.StartService();
        (await service.WaitAsync()).FailedWith(1, "are not those this program made (no such column: ");
        Assert.DoesNotContain("error:", service.Output);
    }

    [Fact]
    public async Task A_damaged_page_is_named_with_what_to_do_and_the_file_is_left_for_a_rescue()
    {
        await using var stage = await Stage.OpenAsync(Chats);
        var damaged = await DamageAsync(stage);
        await using (var service = stage.StartService())
        {
            await service.LineAsync(line => line.Contains("is damaged. Put a backup in its place", StringComparison.Ordinal));
            await service.SignalAsync("TERM");
            (await service.WaitAsync()).Succeeded();
        }

        (await stage.RunAsync("ask", "--chat", "ada", "/settings")).FailedWith(1, "is damaged. Put a backup in its place");
        Assert.Equal(damaged.Length, new FileInfo(stage.DatabasePath).Length);
        // It may have asked who it is before it met the damage; nobody got anything.
        Assert.Equal(0, (await stage.Telegram.StatsAsync()).Accepted);
    }

    /// <summary>Overwrites the page from which all chats are found.</summary>
    private static async Task<byte[]> DamageAsync(Stage stage)
    {
        var page = stage.Deliveries.Ask<int>("SELECT rootpage FROM sqlite_schema WHERE name = 'chat'").Single();
        var size = stage.Deliveries.Ask<int>("PRAGMA page_size").Single();
        var content = await File.ReadAllBytesAsync(stage.DatabasePath, TestContext.Current.CancellationToken);
        content.AsSpan((page - 1) * size, size).Fill(0xA5);
        await File.WriteAllBytesAsync(stage.DatabasePath, content, TestContext.Current.CancellationToken);
        return content;
    }
}
