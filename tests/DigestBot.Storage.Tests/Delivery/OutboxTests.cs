using Dapper;
using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Storage.Tests.Support;
using NodaTime;

namespace DigestBot.Storage.Tests.Delivery;

/// <summary>From a planned delivery to a recorded one.</summary>
public class OutboxTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_taken_before_its_body_is_rendered()
    {
        using var database = await PlannedAsync(chats: 1, categories: 1);
        Assert.Empty(await database.LeaseAsync());
        await database.RenderAsync();
        var delivery = Assert.Single(await database.LeaseAsync());
        Assert.Equal((Some.Chat("chat0"), "0601 cs.A: 0", 1), (delivery.Chat, delivery.Message.Content, delivery.Attempt));
        Assert.Empty(await database.Outbox.UnrenderedAsync(Ct));
    }

    [Fact]
    public async Task Two_owners_never_hold_the_same_delivery()
    {
        using var database = await PlannedAsync(chats: 40, categories: 1);
        using var other = database.Again();
        await database.RenderAsync();
        var taken = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(() => (i % 2 == 0 ? database : other).LeaseAsync(limit: 5, owner: $"{i}"), Ct)));
        Assert.Equal(40, taken.Sum(leased => leased.Count));
        Assert.Equal(40, taken.SelectMany(leased => leased).Select(delivery => delivery.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_lease_that_ends_without_a_record_is_taken_again_under_the_same_key()
    {
        using var database = await PlannedAsync(chats: 1, categories: 1);
        await database.RenderAsync();
        var first = Assert.Single(await database.LeaseAsync());
        Assert.Empty(await database.LeaseAsync(owner: "two"));
        database.Time.Now += Duration.FromMinutes(2);
        var second = Assert.Single(await database.LeaseAsync(owner: "two"));
        Assert.Equal((first.Id, first.Message.Key, 2), (second.Id, second.Message.Key, second.Attempt));
    }

    [Fact]
    public async Task A_chats_second_message_waits_for_its_first_and_delays_nobody_else()
    {
        using var database = await PlannedAsync(chats: 2, categories: 2);
        await database.RenderAsync();
        var firsts = await database.LeaseAsync();
        Assert.Equal(["0601 cs.A: 0", "0601 cs.A: 0"], firsts.Select(delivery => delivery.Message.Content));
        Assert.Empty(await database.LeaseAsync(owner: "two"));

        await database.RecordAsync(firsts[0], new DeliveryRecord.Retry(database.Time.Now + Duration.FromHours(12), "flood"));
        await database.SentAsync(firsts[1]);

        Assert.Equal([("chat1", "0601 cs.B: 1")], await database.SendAllAsync());
        database.Time.Now += Duration.FromHours(12);
        Assert.Equal([("chat0", "0601 cs.A: 0"), ("chat0", "0601 cs.B: 1")], await database.SendAllAsync());
    }

    [Fact]
    public async Task A_later_plan_stands_behind_what_still_waits()
    {
        using var database = await PlannedAsync(chats: 1, categories: 1);
        await database.ImportAsync(Some.Day(2), (50, "cs.A"));
        await database.PlanAsync(PlanMode.Now);
        Assert.Equal(["0601 cs.A: 0", "0602 cs.A: 50"], (await database.SendAllAsync()).Select(sent => sent.Content));
    }

    [Fact]
    public async Task The_oldest_are_taken_first_and_only_of_the_named_platform()
    {
        using var database = await PlannedAsync(chats: 2, categories: 1);
        await database.ChatAsync("far", platform: "telegram", categories: "cs.*");
        await database.ImportAsync(Some.Day(2), (50, "cs.A"));
        database.Time.Now += Duration.FromMinutes(1);
        await database.PlanAsync(PlanMode.Now);
        await database.RenderAsync();

        Assert.Equal("chat0", Assert.Single(await database.LeaseAsync(limit: 1)).Chat.ChatId);
        Assert.Equal(["far"], (await database.LeaseAsync(platform: "telegram")).Select(delivery => delivery.Chat.ChatId));
        Assert.Equal(["chat1"], (await database.LeaseAsync()).Select(delivery => delivery.Chat.ChatId));
        Assert.Empty(await database.LeaseAsync(platform: "discord"));
    }

    [Fact]
    public async Task One_chats_deliveries_can_be_taken_alone()
    {
        using var database = await PlannedAsync(chats: 3, categories: 2);
        await database.RenderAsync();
        var chat = await database.ChatAsync("chat1");
        Assert.Equal("chat1", Assert.Single(await database.LeaseAsync(chatId: chat.Id)).Chat.ChatId);
        Assert.Empty(await database.LeaseAsync(chatId: chat.Id, platform: "telegram"));
    }

    [Fact]
    public async Task A_chat_that_refuses_is_suspended_with_all_that_waits_for_it()
    {
        using var database = await PlannedAsync(chats: 2, categories: 2);
        await database.RenderAsync();
        var refused = (await database.LeaseAsync(owner: "gone"))[0];
        await database.RecordAsync(refused, new DeliveryRecord.Suspended(database.Time.Now, "blocked"));

        Assert.Equal(ChatState.Suspended, (await database.ChatAsync("chat0")).State);
        Assert.Equal(ChatState.Active, (await database.ChatAsync("chat1")).State);
        database.Time.Now += Duration.FromHours(1);
        Assert.Equal(["chat1", "chat1"], (await database.SendAllAsync()).Select(sent => sent.Chat));
        await database.Chats.SetStateAsync((await database.ChatAsync("chat0")).Id, ChatState.Active, Ct);
        Assert.Empty(await database.SendAllAsync());
    }

    [Fact]
    public async Task What_is_given_up_makes_way_for_the_next()
    {
        using var database = await PlannedAsync(chats: 1, categories: 2);
        await database.RenderAsync();
        await database.RecordAsync(Assert.Single(await database.LeaseAsync()), new DeliveryRecord.Dead(database.Time.Now, "too long"));
        Assert.Equal(["0601 cs.B: 1"], (await database.SendAllAsync()).Select(sent => sent.Content));
    }

    [Fact]
    public async Task What_was_sent_stays_sent_whatever_a_slower_owner_says()
    {
        using var database = await PlannedAsync(chats: 1, categories: 1);
        await database.RenderAsync();
        var delivery = Assert.Single(await database.LeaseAsync());
        await database.SentAsync(delivery);
        await database.RecordAsync(delivery, new DeliveryRecord.Retry(database.Time.Now, "late"));
        await database.RecordAsync(delivery, new DeliveryRecord.Dead(database.Time.Now, "late"));
        Assert.Equal(1, await database.LookAsync(connection => connection.QuerySingle<int>("SELECT state FROM delivery")));
        database.Time.Now += Duration.FromHours(1);
        Assert.Empty(await database.SendAllAsync());
    }

    [Fact]
    public async Task A_pause_holds_what_waits_and_the_chat_goes_on_where_it_was()
    {
        using var database = await PlannedAsync(chats: 1, categories: 2);
        await database.RenderAsync();
        var chat = await database.ChatAsync("chat0");
        await database.SentAsync(Assert.Single(await database.LeaseAsync()));
        await database.Chats.SetStateAsync(chat.Id, ChatState.Paused, Ct);
        Assert.Empty(await database.SendAllAsync());
        await database.Chats.SetStateAsync(chat.Id, ChatState.Active, Ct);
        Assert.Equal(["0601 cs.B: 1"], (await database.SendAllAsync()).Select(sent => sent.Content));
    }

    [Fact]
    public async Task A_message_is_known_by_its_platform_id_and_its_chat()
    {
        using var database = await PlannedAsync(chats: 2, categories: 1);
        await database.RenderAsync();
        foreach (var delivery in await database.LeaseAsync())
            await database.RecordAsync(delivery, new DeliveryRecord.Sent("42", database.Time.Now));
        Assert.Equal(1, await database.Outbox.FindEditionAsync(Some.Chat("chat1"), "42", Ct));
        Assert.Null(await database.Outbox.FindEditionAsync(Some.Chat("chat1"), "43", Ct));
        Assert.Null(await database.Outbox.FindEditionAsync(Some.Chat("nobody"), "42", Ct));
    }

    [Fact]
    public async Task What_was_planned_is_still_there_after_a_restart()
    {
        using var database = await PlannedAsync(chats: 3, categories: 2);
        database.Database.Dispose();
        using var again = database.Again();
        Assert.Equal(6, (await again.SendAllAsync()).Count);
    }

    // An edition of categories cs.A, cs.B… with a paper each, and chats that subscribed to all of them and have it planned.
    internal static async Task<TestDatabase> PlannedAsync(int chats, int categories)
    {
        var database = await TestDatabase.CreateAsync();
        for (var i = 0; i < chats; i++)
            await database.ChatAsync($"chat{i}", categories: "cs.*");
        await database.ImportAsync(Some.Day(1), [.. Enumerable.Range(0, categories).Select(i => (i, $"cs.{(char)('A' + i)}"))]);
        await database.PlanAsync(PlanMode.Now);
        return database;
    }
}
