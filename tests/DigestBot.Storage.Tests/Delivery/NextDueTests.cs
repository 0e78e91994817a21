using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Storage.Tests.Support;
using NodaTime;

namespace DigestBot.Storage.Tests.Delivery;

public class NextDueTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Where_there_is_nobody_nothing_is_due()
    {
        using var database = await TestDatabase.CreateAsync();
        Assert.Null(await DueAsync(database));
    }

    [Fact]
    public async Task A_chat_that_was_never_scheduled_is_due_now_and_then_at_its_hour()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ChatAsync();
        Assert.Equal(database.Time.Now, await DueAsync(database));
        await database.PlanAsync(PlanMode.Due);
        Assert.Equal(Instant.FromUtc(2026, 6, 1, 9, 0), await DueAsync(database));
    }

    [Fact]
    public async Task A_chat_on_arrival_is_due_while_it_is_behind()
    {
        using var database = await TestDatabase.CreateAsync();
        var chat = await database.ChatAsync(settings: Some.Settings with { DeliveryTime = null });
        Assert.Null(await DueAsync(database));
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"));
        Assert.Equal(database.Time.Now, await DueAsync(database));
        await database.PlanAsync(PlanMode.Due);
        Assert.Null(await DueAsync(database));

        await database.ImportAsync(Some.Day(2), (2, "cs.CV"));
        await database.Chats.SetStateAsync(chat.Id, ChatState.Paused, Ct);
        Assert.Null(await DueAsync(database));
    }

    [Fact]
    public async Task A_delivery_is_due_when_it_may_be_taken_next()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ChatAsync(settings: Some.Settings with { DeliveryTime = null }, categories: ["cs.CV", "cs.AI"]);
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"), (2, "cs.AI"));
        await database.PlanAsync(PlanMode.Due);
        await database.RenderAsync();
        Assert.Equal(database.Time.Now, await DueAsync(database));
        Assert.Null(await database.Outbox.NextDueAsync(["telegram"], Ct));

        var leased = Assert.Single(await database.LeaseAsync());
        Assert.Equal(database.Time.Now + Duration.FromMinutes(1), await DueAsync(database));
        var later = database.Time.Now + Duration.FromHours(12);
        await database.RecordAsync(leased, new DeliveryRecord.Retry(later, "flood"));
        Assert.Equal(later, await DueAsync(database));

        database.Time.Now = later;
        await database.SendAllAsync();
        Assert.Null(await DueAsync(database));
    }

    private static Task<Instant?> DueAsync(TestDatabase database) => database.Outbox.NextDueAsync(["local"], Ct);
}
