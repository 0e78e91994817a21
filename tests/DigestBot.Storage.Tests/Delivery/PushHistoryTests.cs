using DigestBot.Core.Delivery;
using DigestBot.Storage.Delivery;
using DigestBot.Storage.Tests.Support;
using NodaTime;

namespace DigestBot.Storage.Tests.Delivery;

/// <summary>What a chat is told of its last pushes.</summary>
public class PushHistoryTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_became_of_pushes_is_read_off_their_deliveries()
    {
        using var database = await TestDatabase.CreateAsync();
        var history = new PushHistory(database.Database);
        var chat = await database.ChatAsync(settings: Some.Settings with { DeliveryTime = null }, categories: ["cs.CV", "cs.AI"]);
        Assert.Empty(await history.ReadAsync(chat.Id, 5, Ct));
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"), (2, "cs.AI"));
        await database.PlanAsync(PlanMode.Due);
        await database.RenderAsync();
        var planned = database.Time.Now;
        await database.SentAsync(Assert.Single(await database.LeaseAsync()));
        var later = planned + Duration.FromHours(1);
        await database.RecordAsync(Assert.Single(await database.LeaseAsync()), new DeliveryRecord.Retry(later, "asked to wait"));
        Assert.Equal(
            [new PastPush(planned, 2, 1, planned, 1, later, 2, 0, "asked to wait", PushNotice.None)], await history.ReadAsync(chat.Id, 5, Ct));
        database.Time.Now = later;
        await database.SendAllAsync();
        Assert.Equal(
            [new PastPush(planned, 2, 2, later, 0, null, 3, 0, "asked to wait", PushNotice.None)], await history.ReadAsync(chat.Id, 5, Ct));
    }

    [Fact]
    public async Task The_reason_of_a_push_is_that_of_the_last_message_that_has_not_arrived()
    {
        using var database = await TestDatabase.CreateAsync();
        var history = new PushHistory(database.Database);
        var chat = await database.ChatAsync(settings: Some.Settings with { DeliveryTime = null }, categories: ["cs.CV", "cs.AI", "cs.RO"]);
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"), (2, "cs.AI"), (3, "cs.RO"));
        await database.PlanAsync(PlanMode.Due);
        await database.RenderAsync();
        await database.RecordAsync(Assert.Single(await database.LeaseAsync()), new DeliveryRecord.Dead(database.Time.Now, "z: given up"));
        await database.RecordAsync(Assert.Single(await database.LeaseAsync()), new DeliveryRecord.Retry(database.Time.Now + Duration.FromHours(1), "a: bad gateway"));
        Assert.Equal("a: bad gateway", Assert.Single(await history.ReadAsync(chat.Id, 5, Ct)).Reason);

        await database.Ledger.RequeueAsync(null, Ct);
        await database.SendAllAsync();
        Assert.Equal("a: bad gateway", Assert.Single(await history.ReadAsync(chat.Id, 5, Ct)).Reason);
    }
}
