using Dapper;
using DigestBot.Core.Delivery;
using DigestBot.Core.Delivery.Watching;
using DigestBot.Storage.Chats;
using DigestBot.Storage.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace DigestBot.Storage.Tests.Delivery;

public class DeliveryLedgerTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Dead_letters_are_listed_with_the_reason_and_sent_again_on_demand_in_their_old_place()
    {
        using var database = await OutboxTests.PlannedAsync(chats: 2, categories: 3);
        await database.RenderAsync();
        foreach (var delivery in await database.LeaseAsync())
            await database.RecordAsync(delivery, new DeliveryRecord.Dead(database.Time.Now, $"why {delivery.Chat.ChatId}"));

        var letters = await database.Ledger.DeadLettersAsync(10, Ct);
        Assert.Equal(["why chat1", "why chat0"], letters.Select(letter => letter.Reason));
        Assert.Equal((Some.Chat("chat1"), Some.Day(1), "cs.A", 1), (letters[0].Chat, letters[0].Edition, letters[0].Category, letters[0].Attempts));

        Assert.Equal(1, await database.Ledger.RequeueAsync([letters[1].Id], Ct));
        Assert.Equal(1, await database.Ledger.RequeueAsync(null, Ct));
        Assert.Empty(await database.Ledger.DeadLettersAsync(10, Ct));
        Assert.Equal(["cs.A", "cs.B", "cs.C"], (await database.SendAllAsync()).Where(sent => sent.Chat == "chat0").Select(sent => sent.Content.Split(' ')[1][..^1]));
    }

    [Fact]
    public async Task A_dead_letter_that_is_sent_again_does_not_overtake_what_is_on_its_way()
    {
        using var database = await OutboxTests.PlannedAsync(chats: 1, categories: 2);
        await database.RenderAsync();
        await database.RecordAsync(Assert.Single(await database.LeaseAsync()), new DeliveryRecord.Dead(database.Time.Now, "why"));
        var second = Assert.Single(await database.LeaseAsync());

        await database.Ledger.RequeueAsync(null, Ct);
        Assert.Empty(await database.LeaseAsync());
        await database.SentAsync(second);
        Assert.Equal(["0601 cs.A: 0"], (await database.SendAllAsync()).Select(sent => sent.Content));
    }

    [Fact]
    public async Task What_is_long_done_is_cleared_in_steps_and_what_is_open_or_recent_stays()
    {
        using var database = await OutboxTests.PlannedAsync(chats: 3, categories: 2);
        await database.RenderAsync();
        foreach (var delivery in await database.LeaseAsync())
            await database.SentAsync(delivery);
        var later = database.Time.Now + Duration.FromDays(31);

        Assert.Equal(0, await database.Ledger.ClearAsync(database.Time.Now, 100, Ct));
        int[] steps = [await ClearAsync(), await ClearAsync(), await ClearAsync()];
        Assert.Equal([2, 1, 0], steps);
        Assert.Equal((3, 1), await database.LookAsync(connection => connection.QuerySingle<(int, int)>("SELECT (SELECT count(*) FROM delivery), (SELECT count(*) FROM body)")));
        Assert.Equal(3, (await database.SendAllAsync()).Count);

        Task<int> ClearAsync() => database.Ledger.ClearAsync(later, 2, Ct);
    }

    [Fact]
    public async Task Clearing_makes_nobody_get_anything_again()
    {
        using var database = await OutboxTests.PlannedAsync(chats: 1, categories: 2);
        await database.SendAllAsync();
        await database.Ledger.ClearAsync(database.Time.Now + Duration.FromDays(31), 100, Ct);
        await database.PlanAsync(PlanMode.Now);
        Assert.Empty(await database.SendAllAsync());
    }

    [Fact]
    public async Task What_waits_and_what_became_of_a_push_can_be_counted()
    {
        using var database = await OutboxTests.PlannedAsync(chats: 4, categories: 2);
        await database.RenderAsync();
        Assert.Equal(new Backlog(8, database.Time.Now), await database.Ledger.BacklogAsync("local", Ct));
        Assert.Equal(new Backlog(0, null), await database.Ledger.BacklogAsync("web", Ct));

        var leased = await database.LeaseAsync();
        await database.SentAsync(leased[0]);
        await database.RecordAsync(leased[1], new DeliveryRecord.Suspended(database.Time.Now, "blocked"));
        await database.RecordAsync(leased[2], new DeliveryRecord.ChatWaits(database.Time.Now + Duration.FromHours(1), "flood"));
        Assert.Equal(new DeliveryCounts(8, 1, 1, 2, 3, 2), await database.Ledger.CountAsync(["local"], 0, Ct));
        Assert.Equal(8, (await database.Ledger.CountAsync(["local"], long.MaxValue, Ct)).LastId);
    }

    [Fact]
    public async Task Nothing_is_ready_for_a_platform_that_wants_silence()
    {
        using var database = await OutboxTests.PlannedAsync(chats: 3, categories: 1);
        await database.RenderAsync();
        await database.Queue.SavePlatformWaitAsync("local", database.Time.Now + Duration.FromHours(1), Ct);
        var counts = await database.Ledger.CountAsync(["local"], 0, Ct);
        Assert.Equal((0, 3), (counts.Ready, counts.Waiting));
    }

    [Fact]
    public async Task A_clock_that_is_set_back_makes_nobody_wait_longer()
    {
        using var database = await OutboxTests.PlannedAsync(chats: 1, categories: 1);
        await database.RenderAsync();
        database.Time.Now -= Duration.FromHours(1);
        Assert.Empty(await database.LeaseAsync());
        await database.Ledger.SetBackAsync(Duration.FromHours(1), Ct);
        Assert.Single(await database.LeaseAsync());
    }

    [Fact]
    public async Task What_was_put_off_before_the_clock_was_set_back_waits_no_longer_than_it_was_to()
    {
        using var database = await OutboxTests.PlannedAsync(chats: 3, categories: 1);
        await database.RenderAsync();
        var leased = await database.LeaseAsync(limit: 2);
        await database.RecordAsync(leased[0], new DeliveryRecord.Retry(database.Time.Now + Duration.FromMinutes(10), "bad gateway"));
        await database.RecordAsync(leased[1], new DeliveryRecord.ChatWaits(database.Time.Now + Duration.FromMinutes(20), "flood"));

        // Nobody was there to see it.
        database.Time.Now -= Duration.FromHours(20);
        Assert.Empty(await database.LeaseAsync());
        await Upkeep(database).LookBackAsync(Ct);
        Assert.Equal(["chat2"], (await database.SendAllAsync()).Select(sent => sent.Chat));
        database.Time.Now += Duration.FromMinutes(10);
        Assert.Equal(["chat0"], (await database.SendAllAsync()).Select(sent => sent.Chat));
        database.Time.Now += Duration.FromMinutes(10);
        Assert.Equal(["chat1"], (await database.SendAllAsync()).Select(sent => sent.Chat));
    }

    [Fact]
    public async Task A_clock_that_is_right_or_was_mended_already_is_left_alone()
    {
        using var database = await OutboxTests.PlannedAsync(chats: 2, categories: 1);
        await database.RenderAsync();
        var leased = await database.LeaseAsync();
        await database.SentAsync(leased[0]);
        await database.RecordAsync(leased[1], new DeliveryRecord.ChatWaits(database.Time.Now + Duration.FromHours(12), "flood"));
        Assert.Equal(Duration.Zero, await database.Ledger.BehindAsync(Ct));
        await Upkeep(database).LookBackAsync(Ct);
        Assert.Equal(database.Time.Now + Duration.FromHours(12), await database.Queue.NextAsync("local", Ct));

        database.Time.Now -= Duration.FromHours(1);
        Assert.Equal(Duration.FromHours(1), await database.Ledger.BehindAsync(Ct));
        await Upkeep(database).LookBackAsync(Ct);
        Assert.Equal(Duration.Zero, await database.Ledger.BehindAsync(Ct));
        await Upkeep(database).LookBackAsync(Ct);
        Assert.Equal(database.Time.Now + Duration.FromHours(12), await database.Queue.NextAsync("local", Ct));
    }

    private static Upkeep Upkeep(TestDatabase database) => new(
        database.Ledger, new ChatData(database.Database), [], new(database.Time), new(), new(database.Time), new(database.Time, NullLogger<StorageTroubles>.Instance), database.Time,
        NullLogger<Upkeep>.Instance);
}
