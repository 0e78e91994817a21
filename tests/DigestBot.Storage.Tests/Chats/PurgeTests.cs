using Dapper;
using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Core.Delivery.Watching;
using DigestBot.Storage.Chats;
using DigestBot.Storage.Tests.Delivery;
using DigestBot.Storage.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace DigestBot.Storage.Tests.Chats;

/// <summary>Chats that cannot be written to are deleted after a time, unless they come back.</summary>
public class PurgeTests
{
    private static readonly Duration Kept = Duration.FromDays(180);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task However_a_chat_was_suspended_it_goes_after_its_time_and_others_stay()
    {
        using var database = await OutboxTests.PlannedAsync(chats: 6, categories: 1);
        await database.RenderAsync();
        var blocked = Assert.Single(await database.LeaseAsync(chatId: (await ChatAsync(database, "chat0")).Id));
        await database.RecordAsync(blocked, new DeliveryRecord.Suspended(database.Time.Now, "blocked"));
        await database.Chats.SuspendAsync(Some.Chat("chat1"), "gone", Ct);
        await database.Chats.SuspendThreadAsync(Some.Chat("chat2"), "closed", Ct);
        await database.Chats.SetStateAsync((await ChatAsync(database, "chat3")).Id, ChatState.Suspended, Ct);
        await database.Chats.SetStateAsync((await ChatAsync(database, "chat4")).Id, ChatState.Paused, Ct);

        Assert.Equal(0, await PurgeAfterAsync(database, Kept));
        Assert.Equal(4, await PurgeAfterAsync(database, Duration.FromMilliseconds(1)));
        Assert.Equal(["chat4", "chat5"], await NamesAsync(database));
        Assert.Empty(await database.LookAsync(connection => connection.Query("PRAGMA foreign_key_check")));
    }

    [Fact]
    public async Task All_within_a_server_go_a_few_at_a_time_the_longest_gone_first()
    {
        using var database = await TestDatabase.CreateAsync();
        foreach (var name in new[] { "1/a", "1/b", "2/c" })
            await database.ChatAsync(name, categories: "cs.CV");
        await database.Chats.SuspendWithinAsync("local", "2/", "gone", Ct);
        database.Time.Now += Duration.FromDays(1);
        await database.Chats.SuspendWithinAsync("local", "1/", "gone", Ct);
        database.Time.Now += Kept + Duration.FromDays(1);
        var data = new ChatData(database.Database);

        Assert.Equal(1, await data.PurgeAsync(database.Time.Now - Kept, 1, Ct));
        Assert.Equal(["1/a", "1/b"], await NamesAsync(database));
        Assert.Equal(2, await data.PurgeAsync(database.Time.Now - Kept, 5, Ct));
        Assert.Equal(0, await data.PurgeAsync(database.Time.Now - Kept, 5, Ct));
    }

    [Fact]
    public async Task One_that_came_back_counts_anew_when_it_goes_again()
    {
        using var database = await TestDatabase.CreateAsync();
        var chat = await database.ChatAsync(categories: "cs.CV");
        await database.Chats.SuspendAsync(chat.Address, "blocked", Ct);
        Assert.Equal(0, await PurgeAfterAsync(database, Kept));
        await database.Chats.SetStateAsync(chat.Id, ChatState.Active, Ct);
        Assert.Equal(0, await PurgeAfterAsync(database, Kept));
        await database.Chats.SuspendAsync(chat.Address, "blocked", Ct);
        Assert.Equal(0, await PurgeAfterAsync(database, Kept));
        Assert.Equal(1, await PurgeAfterAsync(database, Duration.FromMilliseconds(1)));
    }

    [Fact]
    public async Task One_that_is_spoken_with_at_that_very_instant_is_not_lost()
    {
        using var database = await TestDatabase.CreateAsync();
        var address = (await database.ChatAsync(categories: "cs.CV")).Address;
        await database.Chats.SuspendAsync(address, "blocked", Ct);
        database.Time.Now += Kept + Kept;

        var writing = await database.ChatAsync();
        Assert.Equal(0, await PurgeAfterAsync(database, Duration.Zero));
        await database.Chats.SetStateAsync(writing.Id, ChatState.Active, Ct);

        Assert.Equal(ChatState.Active, (await ChatAsync(database, "anna")).State);
        Assert.Equal(["cs.CV"], await database.Chats.SubscriptionsAsync(writing.Id, Ct));
    }

    [Fact]
    public async Task One_that_was_deleted_and_writes_again_is_new()
    {
        using var database = await TestDatabase.CreateAsync();
        var chat = await database.ChatAsync(categories: "cs.CV");
        await database.Chats.SuspendAsync(chat.Address, "blocked", Ct);
        Assert.Equal(1, await PurgeAfterAsync(database, Kept + Kept));
        await database.Chats.SetStateAsync(chat.Id, ChatState.Active, Ct);

        var again = await database.ChatAsync();
        Assert.NotEqual(chat.Id, again.Id);
        Assert.Equal(ChatState.Active, again.State);
        Assert.Empty(await database.Chats.SubscriptionsAsync(again.Id, Ct));
    }

    [Fact]
    public async Task Two_that_become_one_while_both_are_gone_wait_for_the_later()
    {
        using var database = await TestDatabase.CreateAsync();
        foreach (var name in new[] { "old", "new" })
        {
            await database.Chats.SuspendAsync((await database.ChatAsync(name)).Address, "gone", Ct);
            database.Time.Now += Duration.FromDays(1);
        }

        await database.Queue.MoveChatAsync(Some.Chat("old"), "new", Ct);
        Assert.Equal(0, await PurgeAfterAsync(database, Kept - Duration.FromDays(1)));
        Assert.Equal(1, await PurgeAfterAsync(database, Duration.FromHours(1)));
    }

    [Fact]
    public async Task The_heartbeat_does_it()
    {
        using var database = await TestDatabase.CreateAsync();
        var gone = await database.ChatAsync("gone");
        await database.ChatAsync("there");
        await database.Chats.SuspendAsync(gone.Address, "blocked", Ct);
        database.Time.Now += Kept + Duration.FromDays(1);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var living = new Upkeep(
            database.Ledger, new ChatData(database.Database), [], new(database.Time), new(), new(database.Time),
            new(database.Time, NullLogger<StorageTroubles>.Instance), database.Time, NullLogger<Upkeep>.Instance).RunAsync(stop.Token);

        while (await NamesAsync(database) is not ["there"])
            await Task.Delay(10, Ct);
        await stop.CancelAsync();
        await living;
    }

    private static Task<int> PurgeAfterAsync(TestDatabase database, Duration time)
    {
        database.Time.Now += time;
        return new ChatData(database.Database).PurgeAsync(database.Time.Now - Kept, 100, Ct);
    }

    private static async Task<Chat> ChatAsync(TestDatabase database, string name) => (await database.Chats.FindAsync(Some.Chat(name), Ct))!;

    private static Task<List<string>> NamesAsync(TestDatabase database) =>
        database.LookAsync(connection => connection.Query<string>("SELECT chat_id FROM chat ORDER BY 1").AsList());
}
