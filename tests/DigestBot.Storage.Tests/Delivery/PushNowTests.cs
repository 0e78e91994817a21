using DigestBot.Core.Delivery;
using DigestBot.Storage.Tests.Support;
using NodaTime;

namespace DigestBot.Storage.Tests.Delivery;

/// <summary>The operator's word: what is owed, whatever the hour, and at least the latest edition.</summary>
public class PushNowTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_subscribed_after_the_latest_edition_gets_it_once()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"));
        await database.ImportAsync(Some.Day(2), (1, "cs.CV"), (2, "cs.CV"), (3, "cs.AI"));
        await database.ChatAsync(categories: "cs.CV");

        Assert.Empty(await DueAsync(database));
        Assert.Equal(["anna 0602 cs.CV: 1 2"], await PlannerTests.PushAsync(database, PlanMode.Now));
        Assert.Empty(await PlannerTests.PushAsync(database, PlanMode.Now));
    }

    [Fact]
    public async Task A_repeat_of_what_was_pushed_sends_nothing()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ChatAsync(categories: "cs.CV");
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"), (2, "cs.CV"));
        Assert.Equal(["anna 0601 cs.CV: 1 2"], await PlannerTests.PushAsync(database, PlanMode.Now));
        await database.ImportAsync(Some.Day(2), (2, "cs.CV"), (1, "cs.CV"));
        Assert.Empty(await PlannerTests.PushAsync(database, PlanMode.Now));
        await database.ImportAsync(Some.Day(3), (2, "cs.CV"), (3, "cs.CV"));
        Assert.Equal(["anna 0603 cs.CV: 3"], await PlannerTests.PushAsync(database, PlanMode.Now));
    }

    [Fact]
    public async Task What_is_owed_of_older_editions_comes_as_well()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ChatAsync(categories: "cs.CV");
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"));
        await database.ImportAsync(Some.Day(2), (1, "cs.CV"), (2, "cs.CV"));
        Assert.Equal(["anna 0602 cs.CV: 2", "anna 0601 cs.CV: 1"], await PlannerTests.PushAsync(database, PlanMode.Now));
    }

    [Fact]
    public async Task An_edition_half_before_and_half_after_the_subscription_is_one_message()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"));
        await database.ChatAsync(categories: "cs.CV");
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"), (2, "cs.CV"));
        Assert.Equal(["anna 0601 cs.CV: 1 2"], await PlannerTests.PushAsync(database, PlanMode.Now));
    }

    [Fact]
    public async Task A_paper_that_an_older_edition_brings_in_the_same_push_is_not_in_the_latest_as_well()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"));
        await database.ChatAsync(categories: "cs.CV");
        await database.ImportAsync(Some.Day(2), (1, "cs.CV"), (2, "cs.CV"));
        await database.ImportAsync(Some.Day(3), (1, "cs.CV"), (2, "cs.CV"), (3, "cs.CV"));
        Assert.Equal(["anna 0603 cs.CV: 3", "anna 0603 cs.CV: 1", "anna 0602 cs.CV: 2"], await PlannerTests.PushAsync(database, PlanMode.Now));
    }

    [Fact]
    public async Task Who_comes_back_is_not_sent_what_was_pushed_before()
    {
        using var database = await TestDatabase.CreateAsync();
        var chat = await database.ChatAsync(categories: "cs.CV");
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"));
        await DueAsync(database);
        await database.Chats.UnsubscribeAsync(chat.Id, "cs.CV", Ct);
        await database.ImportAsync(Some.Day(2), (1, "cs.CV"), (2, "cs.CV"));
        await database.Chats.SubscribeAsync(chat.Id, "cs.CV", Ct);
        Assert.Equal(["anna 0602 cs.CV: 2"], await PlannerTests.PushAsync(database, PlanMode.Now));
    }

    [Fact]
    public async Task Nor_is_who_turns_from_an_archive_to_one_of_its_categories()
    {
        using var database = await TestDatabase.CreateAsync();
        var chat = await database.ChatAsync(categories: "cs.*");
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"));
        await PlannerTests.PushAsync(database, PlanMode.Now);
        await database.Chats.SubscribeAsync(chat.Id, "cs.CV", Ct);
        await database.Chats.UnsubscribeAsync(chat.Id, "cs.*", Ct);
        Assert.Empty(await PlannerTests.PushAsync(database, PlanMode.Now));
    }

    [Fact]
    public async Task The_regular_hour_stays_where_it_was()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ChatAsync(categories: "cs.CV");
        await database.PlanAsync(PlanMode.Due);
        await database.PlanAsync(PlanMode.Now);
        Assert.Equal(Instant.FromUtc(2026, 6, 1, 9, 0), await database.Outbox.NextDueAsync(["local"], Ct));
    }

    private static async Task<IEnumerable<string>> DueAsync(TestDatabase database)
    {
        await database.PlanAsync(PlanMode.Due);
        database.Time.Now += Duration.FromDays(1);
        return await PlannerTests.PushAsync(database, PlanMode.Due);
    }
}
