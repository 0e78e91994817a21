using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Core.Digests;
using DigestBot.Storage.Tests.Support;
using NodaTime;

namespace DigestBot.Storage.Tests.Delivery;

public class PlannerTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_chat_gets_the_new_papers_of_its_categories_at_its_time_and_only_once()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ChatAsync(categories: ["cs.CV", "hep-th"]);
        await database.PlanAsync(PlanMode.Due);
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"), (2, "cs.AI"), (3, "cs.CV"));

        Assert.Empty(await PushAsync(database, PlanMode.Due));
        database.Time.Now += Duration.FromHours(1);
        Assert.Equal(["anna 0601 cs.CV: 1 3"], await PushAsync(database, PlanMode.Due));
        database.Time.Now += Duration.FromDays(1);
        Assert.Empty(await PushAsync(database, PlanMode.Due));
    }

    [Fact]
    public async Task A_chat_that_wants_editions_on_arrival_gets_them_on_arrival()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ChatAsync(settings: Some.Settings with { DeliveryTime = null }, categories: "cs.CV");
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"));
        Assert.Equal(["anna 0601 cs.CV: 1"], await PushAsync(database, PlanMode.Due));
        Assert.Empty(await PushAsync(database, PlanMode.Due));
        await database.ImportAsync(Some.Day(2), (1, "cs.CV"), (2, "cs.CV"));
        Assert.Equal(["anna 0602 cs.CV: 2"], await PushAsync(database, PlanMode.Due));
    }

    [Fact]
    public async Task A_push_brings_the_newest_edition_first_in_its_order_and_sounds_once()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ChatAsync(categories: ["cs.*", "math.CO"]);
        await database.ImportAsync(Some.Day(1), (1, "cs.AI"), (2, "cs.CV"));
        await database.ImportAsync(Some.Day(2), (3, "math.CO"), (4, "cs.CV"), (5, "cs.AI"));
        await DueAsync(database);
        await database.RenderAsync();

        List<(string Content, bool Silent)> got = [];
        while (await database.LeaseAsync() is [var delivery])
        {
            got.Add((delivery.Message.Content, delivery.Message.Silent));
            await database.SentAsync(delivery);
        }

        Assert.Equal([("0602 math.CO: 3", false), ("0602 cs.CV: 4", true), ("0602 cs.AI: 5", true), ("0601 cs.AI: 1", true), ("0601 cs.CV: 2", true)], got);
    }

    [Fact]
    public async Task A_silent_chat_hears_nothing()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ChatAsync(settings: Some.Settings with { Silent = true }, categories: "cs.CV");
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"));
        await DueAsync(database);
        await database.RenderAsync();
        Assert.True(Assert.Single(await database.LeaseAsync()).Message.Silent);
    }

    [Fact]
    public async Task A_pattern_covers_its_archive_alone_and_doubles_nothing()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ChatAsync(categories: ["math.*", "math.CO"]);
        await database.ImportAsync(Some.Day(1), (1, "math.CO"), (2, "math-ph"), (3, "math.AG"));
        await DueAsync(database);
        Assert.Equal(["0601 math.CO: 1", "0601 math.AG: 3"], (await database.SendAllAsync()).Select(sent => sent.Content));
    }

    [Fact]
    public async Task A_correction_brings_only_what_it_adds()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ChatAsync(categories: "cs.CV");
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"));
        await DueAsync(database);
        Assert.Equal(["0601 cs.CV: 1"], (await database.SendAllAsync()).Select(sent => sent.Content));

        await database.ImportAsync(Some.Day(1), (2, "cs.CV"), (1, "cs.CV"));
        await DueAsync(database);
        Assert.Equal(["0601 cs.CV: 2"], (await database.SendAllAsync()).Select(sent => sent.Content));
    }

    [Fact]
    public async Task A_correction_between_planning_and_rendering_is_left_to_the_next_push()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ChatAsync(categories: "cs.CV");
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"));
        await DueAsync(database);
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"), (2, "cs.CV"));
        Assert.Equal(["0601 cs.CV: 1"], (await database.SendAllAsync()).Select(sent => sent.Content));
        await DueAsync(database);
        Assert.Equal(["0601 cs.CV: 2"], (await database.SendAllAsync()).Select(sent => sent.Content));
    }

    [Fact]
    public async Task A_chat_whose_hour_comes_after_a_correction_does_not_get_the_old_rendering()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ChatAsync("early", categories: "cs.CV");
        await database.ChatAsync("late", Some.Settings with { DeliveryTime = new(10, 0) }, categories: "cs.CV");
        await database.PlanAsync(PlanMode.Due);
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"));
        database.Time.Now += Duration.FromHours(1);
        Assert.Equal(["early 0601 cs.CV: 1"], await PushAsync(database, PlanMode.Due));
        await database.ImportAsync(Some.Day(1), (2, "cs.CV"));
        database.Time.Now += Duration.FromHours(1);
        Assert.Equal(["late 0601 cs.CV: 2"], await PushAsync(database, PlanMode.Due));
    }

    [Fact]
    public async Task Back_filled_history_is_nobodys_news_even_when_its_edition_had_some()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ChatAsync(categories: "cs.CV");
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"));
        await database.ImportAsync(Some.Day(20), (2, "cs.CV"));
        await database.ImportAsync(Some.Day(12), (3, "cs.CV"));
        await database.ImportAsync(Some.Day(13), (4, "cs.CV"));
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"), (5, "cs.CV"));
        await DueAsync(database);
        Assert.Equal(["0620 cs.CV: 2", "0613 cs.CV: 4", "0601 cs.CV: 1"], (await database.SendAllAsync()).Select(sent => sent.Content));
    }

    [Fact]
    public async Task A_chat_that_pauses_gets_nothing_and_what_came_meanwhile_stays_unpushed()
    {
        using var database = await TestDatabase.CreateAsync();
        var chat = await database.ChatAsync(categories: "cs.CV");
        await database.Chats.SetStateAsync(chat.Id, ChatState.Paused, Ct);
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"));
        await DueAsync(database);
        Assert.Empty(await PushAsync(database, PlanMode.Now));

        await database.Chats.SetStateAsync(chat.Id, ChatState.Active, Ct);
        await database.ImportAsync(Some.Day(2), (2, "cs.CV"));
        await DueAsync(database);
        Assert.Equal(["0602 cs.CV: 2"], (await database.SendAllAsync()).Select(sent => sent.Content));
    }

    [Fact]
    public async Task The_latest_edition_that_came_while_a_chat_was_paused_is_there_when_asked_for_and_what_it_had_is_not_sent_again()
    {
        using var database = await TestDatabase.CreateAsync();
        var chat = await database.ChatAsync(categories: "cs.CV");
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"));
        Assert.Equal(["anna 0601 cs.CV: 1"], await PushAsync(database, PlanMode.Now));
        await database.Chats.SetStateAsync(chat.Id, ChatState.Paused, Ct);
        await database.ImportAsync(Some.Day(2), (1, "cs.CV"), (2, "cs.CV"));

        await database.Chats.SetStateAsync(chat.Id, ChatState.Active, Ct);

        Assert.Equal(["anna 0602 cs.CV: 2"], await PushAsync(database, PlanMode.Now));
        Assert.Empty(await PushAsync(database, PlanMode.Now));
    }

    [Fact]
    public async Task Waking_a_chat_that_is_awake_costs_it_nothing()
    {
        using var database = await TestDatabase.CreateAsync();
        var chat = await database.ChatAsync(categories: "cs.CV");
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"));
        await database.Chats.SetStateAsync(chat.Id, ChatState.Active, Ct);
        await DueAsync(database);
        Assert.Single(await database.SendAllAsync());
    }

    [Fact]
    public async Task Chats_that_want_the_same_share_its_body()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ChatAsync("anna", categories: ["cs.CV", "cs.AI"]);
        await database.ChatAsync("ben", categories: "cs.*");
        await database.ChatAsync("cleo", Some.Settings with { Language = "en" }, categories: "cs.CV");
        await database.ChatAsync("dora", Some.Settings with { Layout = Layout.Compact, Silent = true, TimeZone = "Asia/Tokyo" }, categories: "cs.CV");
        await database.PlanAsync(PlanMode.Due);
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"), (2, "cs.AI"));

        database.Time.Now += Duration.FromDays(1);
        var outcome = await database.PlanAsync(PlanMode.Due);

        Assert.Equal((4, 6), (outcome.Chats, outcome.Deliveries));
        var bodies = await database.Outbox.UnrenderedAsync(Ct);
        Assert.Equal(
            [("cs.AI", "zh", Layout.Full), ("cs.CV", "en", Layout.Full), ("cs.CV", "zh", Layout.Full), ("cs.CV", "zh", Layout.Compact)],
            bodies.Select(body => (body.Category, body.Language, body.Layout)).Order());
        Assert.All(bodies, body => Assert.Equal(new PaperScope(NewOnly: true, AfterArrival: 0, ThroughArrival: 1), body.Scope));
    }

    [Fact]
    public async Task A_dry_run_tells_all_and_changes_nothing()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ChatAsync(categories: ["cs.CV", "cs.AI"]);
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"), (2, "cs.AI"), (3, "cs.CV"));

        var rehearsal = await database.PlanAsync(PlanMode.Now, dryRun: true);

        Assert.Equal((1, 2), (rehearsal.Chats, rehearsal.Deliveries));
        Assert.Equal([(Some.Chat(), Some.Day(1), "cs.CV", 2), (Some.Chat(), Some.Day(1), "cs.AI", 1)],
            rehearsal.Messages.Select(message => (message.Chat, message.Edition.Date, message.Category, message.Papers)));
        Assert.Empty(await database.Outbox.UnrenderedAsync(Ct));
        var plan = await database.PlanAsync(PlanMode.Now);
        Assert.Equal((1, 2), (plan.Chats, plan.Deliveries));
        Assert.Empty(plan.Messages);
    }

    [Fact]
    public async Task A_plan_for_one_chat_leaves_the_others_as_they_are()
    {
        using var database = await TestDatabase.CreateAsync();
        var anna = await database.ChatAsync("anna", categories: "cs.CV");
        await database.ChatAsync("ben", categories: "cs.CV");
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"));
        await database.PlanAsync(PlanMode.Now, anna.Id);
        Assert.Equal([("anna", "0601 cs.CV: 1")], await database.SendAllAsync());
        Assert.Equal(["ben 0601 cs.CV: 1"], await PushAsync(database, PlanMode.Now));
    }

    internal static async Task<IEnumerable<string>> PushAsync(TestDatabase database, PlanMode mode)
    {
        await database.PlanAsync(mode);
        return (await database.SendAllAsync()).Select(sent => $"{sent.Chat} {sent.Content}");
    }

    // New chats are scheduled by the first plan and due by the second, a day later.
    private static async Task<PlanOutcome> DueAsync(TestDatabase database)
    {
        await database.PlanAsync(PlanMode.Due);
        database.Time.Now += Duration.FromDays(1);
        return await database.PlanAsync(PlanMode.Due);
    }
}
