using Dapper;
using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Storage.Delivery;
using DigestBot.Storage.Tests.Support;
using NodaTime;

namespace DigestBot.Storage.Tests.Delivery;

/// <summary>A chat whose id on its platform changes, and one that is found under the new id already.</summary>
public class ChatMoveTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_table_that_knows_a_chat_is_thought_of()
    {
        using var database = await TestDatabase.CreateAsync();
        var tables = await database.LookAsync(connection => connection.Query<string>("""
            SELECT DISTINCT t.name FROM sqlite_master t JOIN pragma_table_info(t.name) c
            WHERE t.type = 'table' AND (c.name LIKE '%chat%' OR t.name = 'chat')
            UNION SELECT t.name FROM sqlite_master t JOIN pragma_foreign_key_list(t.name) k WHERE t.type = 'table' AND k."table" = 'chat'
            ORDER BY 1
            """).AsList());
        Assert.Equal(ChatMove.Tables, tables);
    }

    [Fact]
    public async Task A_chat_that_moves_takes_everything_along()
    {
        using var database = await OutboxTests.PlannedAsync(chats: 1, categories: 2);
        await database.RenderAsync();
        await database.Transcript.AppendAsync(Some.Chat("chat0"), TranscriptAuthor.Person, "hello", false, database.Time.Now, Ct);
        await database.Queue.MoveChatAsync(Some.Chat("chat0"), "-1001", Ct);

        Assert.Null(await database.Chats.FindAsync(Some.Chat("chat0"), Ct));
        var moved = await database.Chats.FindAsync(Some.Chat("-1001"), Ct);
        Assert.Equal(["cs.*"], await database.Chats.SubscriptionsAsync(moved!.Id, Ct));
        Assert.Single(await database.Transcript.ReadAsync(Some.Chat("-1001"), 0, 10, Ct));
        Assert.Equal(["-1001", "-1001"], (await database.SendAllAsync()).Select(sent => sent.Chat));
    }

    [Fact]
    public async Task One_that_is_known_under_the_new_id_is_merged_and_nothing_comes_twice()
    {
        using var database = await OutboxTests.PlannedAsync(chats: 2, categories: 2);
        await database.Chats.SubscribeAsync((await database.ChatAsync("chat1")).Id, "hep-th", Ct);
        await database.Queue.MoveChatAsync(Some.Chat("chat0"), "chat1", Ct);

        var merged = await database.ChatAsync("chat1");
        Assert.Equal(1, merged.Id);
        Assert.Equal(["cs.*", "hep-th"], await database.Chats.SubscriptionsAsync(merged.Id, Ct));
        Assert.Equal(["0601 cs.A: 0", "0601 cs.B: 1"], (await database.SendAllAsync()).Select(sent => sent.Content));
    }

    [Theory]
    [InlineData("chat0")]
    [InlineData("chat1")]
    public async Task What_is_on_its_way_to_one_of_two_chats_that_become_one_comes_once_and_lets_the_rest_follow(string toWhom)
    {
        using var database = await OutboxTests.PlannedAsync(chats: 2, categories: 3);
        await database.RenderAsync();
        var underWay = Assert.Single(await database.LeaseAsync(chatId: (await database.ChatAsync(toWhom)).Id));
        await database.Queue.MoveChatAsync(Some.Chat("chat0"), "chat1", Ct);
        Assert.Empty(await database.LeaseAsync());
        await database.SentAsync(underWay);
        Assert.Equal(["0601 cs.B: 1", "0601 cs.C: 2"], (await database.SendAllAsync()).Select(sent => sent.Content));
    }

    [Fact]
    public async Task A_refusal_under_the_old_id_says_nothing_of_the_chat_under_the_new()
    {
        using var database = await OutboxTests.PlannedAsync(chats: 1, categories: 1);
        await database.RenderAsync();
        var underWay = Assert.Single(await database.LeaseAsync());
        await database.Queue.MoveChatAsync(Some.Chat("chat0"), "-1001", Ct);
        await database.RecordAsync(underWay, new DeliveryRecord.Suspended(database.Time.Now, "deactivated"));
        Assert.Equal([("-1001", "0601 cs.A: 0")], await database.SendAllAsync());
    }

    [Fact]
    public async Task The_chat_under_the_old_id_catches_up_with_what_the_other_never_had()
    {
        using var database = await BegunAsync();
        await MergeAsync(database);
        Assert.Equal(["0601 cs.AI: 2", "0601 math.CO: 3"], await NextDayAsync(database));
    }

    [Fact]
    public async Task What_only_waits_for_the_one_and_the_other_has_had_is_closed()
    {
        using var database = await BegunAsync();
        await database.PlanAsync(PlanMode.Now, (await database.ChatAsync("old")).Id);
        await MergeAsync(database);
        Assert.Equal(["0601 cs.AI: 2", "0601 math.CO: 3"], (await database.SendAllAsync()).Select(sent => sent.Content));
        Assert.Empty(await NextDayAsync(database));
    }

    [Fact]
    public async Task The_merged_chat_is_served_and_looked_after_as_either_was()
    {
        using var database = await BegunAsync();
        var (old, other) = (await database.ChatAsync("old"), await database.ChatAsync("new"));
        await database.Chats.SetKeeperAsync(other.Id, "ada", Ct);
        await database.Chats.SetTitleAsync(old.Id, "Before", Ct);
        await database.Chats.SetTitleAsync(other.Id, "After", Ct);
        await database.Chats.SuspendAsync(old.Address, "gone", Ct);
        await MergeAsync(database);
        var merged = await database.ChatAsync("new");
        Assert.Equal((old.Id, "ada", "After", ChatState.Active), (merged.Id, merged.Keeper, merged.Title, merged.State));
        Assert.Empty(await database.LookAsync(connection => connection.Query("PRAGMA foreign_key_check")));
    }

    // One chat wants several categories and got nothing yet; the other, under the id to come, wants one of them and has had it.
    private static async Task<TestDatabase> BegunAsync()
    {
        var database = await TestDatabase.CreateAsync();
        await database.ChatAsync("old", categories: ["cs.CV", "cs.AI", "math.CO"]);
        await database.ChatAsync("new", categories: "cs.CV");
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"), (2, "cs.AI"), (3, "math.CO"));
        await database.PlanAsync(PlanMode.Now, (await database.ChatAsync("new")).Id);
        Assert.Equal([("new", "0601 cs.CV: 1")], await database.SendAllAsync());
        return database;
    }

    private static Task MergeAsync(TestDatabase database) => database.Queue.MoveChatAsync(Some.Chat("old"), "new", Ct);

    private static async Task<IEnumerable<string>> NextDayAsync(TestDatabase database)
    {
        database.Time.Now += Duration.FromHours(25);
        await database.PlanAsync(PlanMode.Due);
        return (await database.SendAllAsync()).Select(sent => sent.Content);
    }
}
