using Dapper;
using DigestBot.Core;
using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Storage.Tests.Support;
using NodaTime;

namespace DigestBot.Storage.Tests.Delivery;

/// <summary>What becomes of deliveries, and what survives.</summary>
public class DeliveryQueueTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_batch_of_results_is_written_whole_and_each_chat_goes_on()
    {
        using var database = await OutboxTests.PlannedAsync(chats: 50, categories: 2);
        await database.RenderAsync();
        var leased = await database.LeaseAsync();
        Assert.Equal(50, leased.Count);

        await database.Queue.RecordAsync([.. leased.Select(delivery => new DeliveryResult(delivery, new DeliveryRecord.Sent($"m{delivery.Id}", database.Time.Now)))], Ct);

        Assert.Equal(50, (await database.LeaseAsync()).Count(delivery => delivery.Message.Content.Contains("cs.B", StringComparison.Ordinal)));
        Assert.Equal(50, await CountAsync(database, "state = 1 AND finished_at IS NOT NULL AND owner IS NULL AND due IS NULL"));
    }

    [Fact]
    public async Task Chats_with_the_same_message_share_one_text_until_it_is_rendered_anew()
    {
        using var database = await OutboxTests.PlannedAsync(chats: 3, categories: 1);
        await database.RenderAsync();
        var first = Assert.Single(await database.LeaseAsync(limit: 1));
        Assert.Same(first.Message.Content, Assert.Single(await database.LeaseAsync(limit: 1)).Message.Content);

        await database.Outbox.SaveBodyAsync(first.BodyId, "simpler", Ct);
        Assert.Equal("simpler", Assert.Single(await database.LeaseAsync(limit: 1)).Message.Content);
    }

    [Fact]
    public async Task A_write_that_fails_changes_nothing_and_the_next_one_succeeds()
    {
        using var database = await OutboxTests.PlannedAsync(chats: 2, categories: 1);
        await database.RenderAsync();
        var leased = await database.LeaseAsync();
        await database.LookAsync(connection => connection.Execute($"""
            CREATE TRIGGER fails BEFORE UPDATE ON delivery WHEN old.id = {leased[1].Id} BEGIN SELECT RAISE(ABORT, 'on purpose'); END
            """));
        DeliveryResult[] results = [.. leased.Select(delivery => new DeliveryResult(delivery, new DeliveryRecord.Sent("m", database.Time.Now)))];
        Assert.Contains("on purpose", (await Assert.ThrowsAsync<StorageException>(() => database.Queue.RecordAsync(results, Ct))).Message);
        Assert.Equal(2, await CountAsync(database, "state = 0"));

        await database.LookAsync(connection => connection.Execute("DROP TRIGGER fails"));
        await database.Queue.RecordAsync(results, Ct);
        Assert.Equal(2, await CountAsync(database, "state = 1"));
    }

    [Fact]
    public async Task The_next_message_of_a_chat_keeps_its_distance()
    {
        using var database = await OutboxTests.PlannedAsync(chats: 1, categories: 2);
        await database.RenderAsync();
        var now = database.Time.Now;
        await database.RecordAsync(Assert.Single(await database.LeaseAsync()), new DeliveryRecord.Sent("m", now, now + Duration.FromSeconds(3)));
        Assert.Empty(await database.LeaseAsync());
        Assert.Equal(now + Duration.FromSeconds(3), await database.Queue.NextAsync("local", Ct));
        database.Time.Now += Duration.FromSeconds(3);
        Assert.Single(await database.LeaseAsync());
    }

    [Fact]
    public async Task Tries_are_counted_by_how_they_ended()
    {
        using var database = await OutboxTests.PlannedAsync(chats: 1, categories: 1);
        await database.RenderAsync();
        var now = database.Time.Now;
        Func<DeliveryRecord>[] ends =
        [
            () => new DeliveryRecord.Retry(now, "bad gateway"),
            () => new DeliveryRecord.Uncertain(now, "lost"),
            () => new DeliveryRecord.Held(now),
            () => new DeliveryRecord.ChatWaits(now, "flood"),
        ];
        foreach (var end in ends)
            await database.RecordAsync(Assert.Single(await database.LeaseAsync()), end());

        var last = Assert.Single(await database.LeaseAsync());
        Assert.Equal((4, 1, 1), (last.Attempt, last.Failures, last.Uncertain));
    }

    [Fact]
    public async Task A_chats_wait_survives_a_restart_and_holds_a_later_push_too()
    {
        using var database = await OutboxTests.PlannedAsync(chats: 2, categories: 1);
        await database.RenderAsync();
        var until = database.Time.Now + Duration.FromHours(12);
        var leased = await database.LeaseAsync();
        await database.RecordAsync(leased[0], new DeliveryRecord.ChatWaits(until, "flood"));
        await database.SentAsync(leased[1]);
        database.Database.Dispose();

        using var again = database.Again();
        again.Time.Now = until - Duration.FromMinutes(1);
        Assert.Empty(await again.SendAllAsync());
        Assert.Equal(until, await again.Queue.NextAsync("local", Ct));
        again.Time.Now = until;
        Assert.Equal(["chat0"], (await again.SendAllAsync()).Select(sent => sent.Chat));
    }

    [Fact]
    public async Task A_wait_that_an_answer_met_holds_what_waits_and_is_told_with_what_is_planned_later()
    {
        using var database = await OutboxTests.PlannedAsync(chats: 1, categories: 1);
        await database.RenderAsync();
        var until = database.Time.Now + Duration.FromHours(1);
        await database.Queue.HoldChatAsync(Some.Chat("chat0"), until, Ct);
        Assert.Empty(await database.LeaseAsync());

        database.Time.Now = until;
        await database.SendAllAsync();
        await database.Queue.HoldChatAsync(Some.Chat("chat0"), until + Duration.FromHours(1), Ct);
        await database.ImportAsync(Some.Day(2), (50, "cs.A"));
        await database.PlanAsync(PlanMode.Now);
        await database.RenderAsync();
        Assert.Equal(until + Duration.FromHours(1), Assert.Single(await database.LeaseAsync()).ChatWait);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_wait_holds_all_topics_of_the_chat_it_was_asked_for(bool byAnAnswer)
    {
        using var database = await TestDatabase.CreateAsync();
        foreach (var topic in new[] { "", "7" })
            await database.Chats.SubscribeAsync((await database.Chats.OpenAsync(new("local", "group", topic), "text", Some.Settings, Ct)).Id, "cs.*", Ct);
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"), (2, "cs.AI"));
        await database.PlanAsync(PlanMode.Now);
        await database.RenderAsync();
        var until = database.Time.Now + Duration.FromHours(1);
        var leased = await database.LeaseAsync();
        if (byAnAnswer)
            await database.Queue.HoldChatAsync(leased[0].Chat, until, Ct);
        else
            await database.RecordAsync(leased[0], new DeliveryRecord.ChatWaits(until, "flood"));
        await database.SentAsync(leased[1]);
        Assert.Empty(await database.LeaseAsync());
        Assert.Equal(until, await database.LookAsync(connection => Instant.FromUnixTimeMilliseconds(connection.QuerySingle<long>("SELECT min(due) FROM delivery WHERE owner IS NULL AND due IS NOT NULL"))));
    }

    [Fact]
    public async Task A_shorter_wait_of_a_platform_does_not_end_a_longer_one()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.Queue.SavePlatformWaitAsync("telegram", database.Time.Now + Duration.FromHours(1), Ct);
        await database.Queue.SavePlatformWaitAsync("telegram", database.Time.Now + Duration.FromSeconds(1), Ct);
        Assert.Equal(database.Time.Now + Duration.FromHours(1), await database.Queue.PlatformWaitAsync("telegram", Ct));
    }

    [Fact]
    public async Task What_a_process_holds_it_does_not_take_again_though_the_clock_leaps_past_the_end_of_the_lease()
    {
        using var database = await OutboxTests.PlannedAsync(chats: 1, categories: 1);
        await database.RenderAsync();
        Assert.Single(await database.LeaseAsync(owner: "one"));
        database.Time.Now += Duration.FromDays(1);
        Assert.Empty(await database.LeaseAsync(owner: "one"));
        Assert.Empty(await database.LeaseAsync(owner: "one", chatId: 1));
        Assert.Single(await database.LeaseAsync(owner: "two"));
    }

    [Fact]
    public async Task A_platforms_wait_survives_a_restart()
    {
        using var database = await TestDatabase.CreateAsync();
        Assert.Null(await database.Queue.PlatformWaitAsync("telegram", Ct));
        await database.Queue.SavePlatformWaitAsync("telegram", database.Time.Now, Ct);
        await database.Queue.SavePlatformWaitAsync("telegram", database.Time.Now + Duration.FromHours(1), Ct);
        database.Database.Dispose();

        using var again = database.Again();
        Assert.Equal(database.Time.Now + Duration.FromHours(1), await again.Queue.PlatformWaitAsync("telegram", Ct));
        Assert.Null(await again.Queue.PlatformWaitAsync("discord", Ct));
    }

    [Fact]
    public async Task What_a_dead_process_had_leased_is_freed_at_once_and_goes_first()
    {
        using var database = await OutboxTests.PlannedAsync(chats: 3, categories: 1);
        await database.RenderAsync();
        var lost = Assert.Single(await database.LeaseAsync(limit: 1, owner: "dead"));
        database.Time.Now += Duration.FromSeconds(10);

        Assert.Equal(0, await database.Queue.RecoverAsync("telegram", Ct));
        Assert.Equal(1, await database.Queue.RecoverAsync("local", Ct));
        var again = Assert.Single(await database.LeaseAsync(limit: 1, owner: "new"));
        Assert.Equal((lost.Id, lost.Message.Key), (again.Id, again.Message.Key));
        Assert.Equal((false, true), (lost.Message.MayBeThere, again.Message.MayBeThere));
    }

    [Fact]
    public async Task A_try_that_failed_leaves_nothing_to_be_looked_for()
    {
        using var database = await OutboxTests.PlannedAsync(chats: 1, categories: 1);
        await database.RenderAsync();
        await database.RecordAsync(Assert.Single(await database.LeaseAsync()), new DeliveryRecord.Retry(database.Time.Now, "no connection"));
        await database.RecordAsync(Assert.Single(await database.LeaseAsync()), new DeliveryRecord.Held(database.Time.Now));

        Assert.False(Assert.Single(await database.LeaseAsync()).Message.MayBeThere);
    }

    [Fact]
    public async Task What_a_slow_owner_says_of_a_try_that_is_not_the_last_changes_nothing()
    {
        using var database = await OutboxTests.PlannedAsync(chats: 1, categories: 1);
        await database.RenderAsync();
        var slow = Assert.Single(await database.LeaseAsync(owner: "slow"));
        await database.Queue.RecoverAsync("local", Ct);
        var fast = Assert.Single(await database.LeaseAsync(owner: "fast"));

        await database.RecordAsync(slow, new DeliveryRecord.Dead(database.Time.Now, "late"));
        await database.RecordAsync(slow, new DeliveryRecord.Suspended(database.Time.Now, "late"));
        Assert.Equal(1, await CountAsync(database, "state = 0 AND owner = 'fast'"));
        await database.SentAsync(fast);
        Assert.Equal(1, await CountAsync(database, "state = 1"));
        Assert.Equal(ChatState.Active, (await database.ChatAsync("chat0")).State);
    }

    private static Task<int> CountAsync(TestDatabase database, string where) =>
        database.LookAsync(connection => connection.QuerySingle<int>($"SELECT count(*) FROM delivery WHERE {where}"));
}
