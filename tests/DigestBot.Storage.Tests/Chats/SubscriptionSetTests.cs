using Dapper;
using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Storage.Tests.Delivery;
using DigestBot.Storage.Tests.Support;
using NodaTime;

namespace DigestBot.Storage.Tests.Chats;

/// <summary>Chats that want the same are planned as one; what they want is told by their subscriptions alone.</summary>
public class SubscriptionSetTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Those_who_want_the_same_share_a_set_in_whatever_order_they_came_to_it()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ChatAsync("anna", categories: ["cs.CV", "math.*"]);
        await database.ChatAsync("ben", categories: ["math.*", "cs.CV"]);
        await database.ChatAsync("cleo", categories: "cs.CV");
        await database.ChatAsync("nobody");
        Assert.Equal(["anna [\"cs.CV\",\"math.*\"]", "ben [\"cs.CV\",\"math.*\"]", "cleo [\"cs.CV\"]", "nobody -"], await SetsAsync(database));
        Assert.Equal(2, await CountAsync(database));
    }

    [Fact]
    public async Task A_set_that_nobody_has_any_more_is_gone()
    {
        using var database = await TestDatabase.CreateAsync();
        var anna = await database.ChatAsync("anna", categories: ["cs.CV", "math.*"]);
        await database.ChatAsync("ben", categories: ["cs.CV"]);
        await database.Chats.UnsubscribeAsync(anna.Id, "math.*", Ct);
        Assert.Equal(1, await CountAsync(database));
        await database.Chats.UnsubscribeAsync(anna.Id, "cs.CV", Ct);
        Assert.Equal(["anna -", "ben [\"cs.CV\"]"], await SetsAsync(database));
    }

    [Fact]
    public async Task A_chat_that_moves_onto_another_wants_what_both_wanted()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ChatAsync("group", categories: "cs.CV");
        await database.ImportAsync(Some.Day(1), (1, "cs.AI"), (2, "cs.CV"));
        await database.ChatAsync("supergroup", categories: "cs.AI");
        await database.Queue.MoveChatAsync(Some.Chat("group"), "supergroup", Ct);

        Assert.Equal(["supergroup [\"cs.AI\",\"cs.CV\"]"], await SetsAsync(database));
        Assert.Equal(1, await CountAsync(database));
        Assert.Empty(await database.LookAsync(connection => connection.Query("PRAGMA foreign_key_check")));
        await database.ImportAsync(Some.Day(2), (3, "cs.AI"));
        database.Time.Now = Instant.FromUtc(2026, 6, 2, 9, 0);
        Assert.Equal(["supergroup 0602 cs.AI: 3", "supergroup 0601 cs.CV: 2"], await PlannerTests.PushAsync(database, PlanMode.Due));
    }

    [Fact]
    public async Task Those_who_came_to_the_same_set_at_different_times_get_each_what_came_after()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ChatAsync("first", categories: ["cs.AI", "cs.CV"]);
        await database.ChatAsync("like first", categories: ["cs.AI", "cs.CV"]);
        var later = await database.ChatAsync("later", categories: "cs.AI");
        await database.ImportAsync(Some.Day(1), (1, "cs.AI"), (2, "cs.CV"));
        await database.Chats.SubscribeAsync(later.Id, "cs.CV", Ct);
        await database.ChatAsync("last", categories: ["cs.AI", "cs.CV"]);
        await database.ImportAsync(Some.Day(2), (3, "cs.AI"), (4, "cs.CV"));
        database.Time.Now = Instant.FromUtc(2026, 6, 2, 9, 0);

        var pushed = (await PlannerTests.PushAsync(database, PlanMode.Due)).ToLookup(sent => sent.Split(" 06")[0], sent => sent.Split(": ")[1]);

        Assert.Equal(["3", "4", "1", "2"], pushed["first"]);
        Assert.Equal(["3", "4", "1", "2"], pushed["like first"]);
        Assert.Equal(["3", "4", "1"], pushed["later"]);
        Assert.Equal(["3", "4"], pushed["last"]);
        Assert.Single((await SetsAsync(database)).Select(set => set.Split('[')[1]).Distinct());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_happens_a_chat_has_the_set_that_its_subscriptions_make(int seed)
    {
        using var database = await TestDatabase.CreateAsync();
        var random = new Random(seed);
        string[] patterns = ["cs.*", "cs.AI", "cs.CV", "math.CO"];
        long[] chats = [(await database.ChatAsync("anna")).Id, (await database.ChatAsync("ben")).Id];
        for (var step = 0; step < 60; step++)
        {
            var (chat, pattern) = (chats[random.Next(chats.Length)], patterns[random.Next(patterns.Length)]);
            await (random.Next(6) switch
            {
                0 => database.Chats.UnsubscribeAsync(chat, pattern, Ct),
                1 => database.Chats.SetStateAsync(chat, ChatState.Paused, Ct),
                2 => database.Chats.SetStateAsync(chat, ChatState.Active, Ct),
                3 => database.ImportAsync(Some.Day(1 + step), (step, "cs.AI")),
                _ => (Task)database.Chats.SubscribeAsync(chat, pattern, Ct),
            });
            Assert.Empty(await WrongAsync(database));
        }
    }

    [Fact]
    public async Task A_subscription_that_goes_past_the_set_would_be_noticed()
    {
        using var database = await TestDatabase.CreateAsync();
        var chat = await database.ChatAsync(categories: "cs.AI");
        await database.Database.WriteAsync(connection => connection.Execute("UPDATE subscription SET category = 'cs.CV'"), Ct);
        Assert.Equal([chat.Id], await WrongAsync(database));
    }

    // Chats whose columns say anything else than their subscriptions.
    private static Task<List<long>> WrongAsync(TestDatabase database) => database.LookAsync(connection => connection.Query<long>("""
        SELECT c.id FROM chat c LEFT JOIN subscription_set s ON s.id = c.subscription_set_id
        WHERE coalesce(s.categories, '[]') <> (
                SELECT json_group_array(category) FROM (SELECT category FROM subscription WHERE chat_id = c.id AND active ORDER BY category))
            OR subscribed_after <> (SELECT coalesce(max(since), 0) FROM subscription WHERE chat_id = c.id AND active)
        """).AsList());

    private static Task<List<string>> SetsAsync(TestDatabase database) => database.LookAsync(connection => connection.Query<string>("""
        SELECT c.chat_id || ' ' || coalesce(s.categories, '-') FROM chat c LEFT JOIN subscription_set s ON s.id = c.subscription_set_id ORDER BY c.chat_id
        """).AsList());

    private static Task<int> CountAsync(TestDatabase database) =>
        database.LookAsync(connection => connection.ExecuteScalar<int>("SELECT count(*) FROM subscription_set"));
}
