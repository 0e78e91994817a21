using Dapper;
using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Core.Following;
using DigestBot.Storage.Tests.Support;
using NodaTime;

namespace DigestBot.Storage.Tests.Following;

/// <summary>Pushes of chats that follow something.</summary>
public class ForYouTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_followed_comes_first_from_all_categories_and_in_no_other_message()
    {
        using var database = await TestDatabase.CreateAsync();
        var chat = await FollowerAsync(database, "anna", "\"paper 2\"", "\"paper 3\"");
        await ImportAsync(database, 1, 1, 2, 3);
        Assert.Equal(["0601 *: 2 3", "0601 cs.CV: 1"], await NextAsync(database));
        var rules = await database.LookAsync(connection => connection.QuerySingle<string>("SELECT papers FROM selection WHERE papers NOT LIKE '%[]%'"));
        Assert.Equal("[[2,[1]],[3,[2]]]", rules);
        Assert.Equal(2, await database.Follows.CountAsync(chat.Id, 1, Ct));
    }

    [Fact]
    public async Task A_category_that_nothing_is_left_of_has_no_message_and_others_share_theirs()
    {
        using var database = await TestDatabase.CreateAsync();
        await FollowerAsync(database, "anna", "\"paper 2\"");
        await database.ChatAsync("ben", categories: ["cs.CV", "cs.AI"]);
        await FollowerAsync(database, "carl", "\"paper 2\"");
        await ImportAsync(database, 1, 2, 3);
        await NextAsync(database);
        var bodies = await database.LookAsync(connection => connection.Query<string>("""
            SELECT b.content || ' to ' || count(*) FROM body b JOIN delivery d ON d.body_id = b.id GROUP BY b.id ORDER BY 1
            """).AsList());
        Assert.Equal(["0601 *: 2 to 2", "0601 cs.CV: 2 to 1"], bodies);
    }

    [Fact]
    public async Task A_chat_without_subscriptions_gets_just_what_it_follows_and_nothing_else()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.FollowAsync((await database.ChatAsync()).Id, "\"paper 3\"");
        await ImportAsync(database, 1, 1, 2, 3);
        await ImportAsync(database, 2, 4, 3);
        Assert.Equal(["0601 *: 3"], await NextAsync(database));
        Assert.Empty(await NextAsync(database));
    }

    [Fact]
    public async Task A_correction_brings_what_it_adds_with_the_next_push_and_nothing_twice()
    {
        using var database = await TestDatabase.CreateAsync();
        await FollowerAsync(database, "anna", "says cat:cs.CV -\"paper 1\"");
        await ImportAsync(database, 1, 1, 2);
        Assert.Equal(["0601 *: 2", "0601 cs.CV: 1"], await NextAsync(database));
        await ImportAsync(database, 1, 2, 5, 1, 7);
        Assert.Equal(["0601 *: 5 7"], await NextAsync(database));
    }

    [Fact]
    public async Task Several_days_come_newest_first_and_say_that_they_catch_up()
    {
        using var database = await TestDatabase.CreateAsync();
        await FollowerAsync(database, "anna", "says -\"paper 1\"");
        await ImportAsync(database, 1, 1, 2);
        await ImportAsync(database, 2, 4);
        Assert.Equal(["0602 *: 4", "0601 *: 2", "0601 cs.CV: 1"], await NextAsync(database));
        Assert.Equal([1, 0, 0], await database.LookAsync(connection => connection.Query<int>("SELECT b.notice FROM delivery d JOIN body b ON b.id = d.body_id ORDER BY d.id").AsList()));
    }

    [Fact]
    public async Task What_was_missed_in_a_suspension_comes_once_as_it_was_planned()
    {
        using var database = await TestDatabase.CreateAsync();
        var chat = await FollowerAsync(database, "anna", "\"paper 2\"", "\"paper 4\"");
        await ImportAsync(database, 1, 1, 2);
        database.Time.Now += Duration.FromDays(1);
        await database.PlanAsync(PlanMode.Due);
        await database.Chats.SuspendAsync(chat.Address, "blocked", Ct);
        await ImportAsync(database, 2, 4, 5);
        await database.Follows.UnfollowAsync(chat.Id, 1, Ct);
        await database.Chats.SetStateAsync(chat.Id, ChatState.Active, Ct);
        Assert.Equal(["0602 *: 4", "0601 *: 2", "0602 cs.CV: 5", "0601 cs.CV: 1"], await NextAsync(database));
        Assert.Empty(await NextAsync(database));
        Assert.Empty(await NowAsync(database));
    }

    [Fact]
    public async Task During_a_pause_nothing_is_owed()
    {
        using var database = await TestDatabase.CreateAsync();
        var chat = await FollowerAsync(database, "anna", "says");
        await database.Chats.SetStateAsync(chat.Id, ChatState.Paused, Ct);
        await ImportAsync(database, 1, 1, 2);
        await database.Chats.SetStateAsync(chat.Id, ChatState.Active, Ct);
        Assert.Empty(await NextAsync(database));
    }

    [Fact]
    public async Task On_request_the_latest_edition_comes_with_what_a_new_rule_finds_but_not_with_what_came_before()
    {
        using var database = await TestDatabase.CreateAsync();
        var chat = await database.ChatAsync(categories: "cs.CV");
        await ImportAsync(database, 1, 1, 2, 3);
        Assert.Equal(["0601 cs.CV: 1 2"], await NextAsync(database));
        await database.FollowAsync(chat.Id, "says");
        Assert.Equal(["0601 *: 3"], await NowAsync(database));
        await database.Chats.SubscribeAsync(chat.Id, "math.CO", Ct);
        Assert.Empty(await NowAsync(database));
    }

    [Fact]
    public async Task A_paper_that_the_latest_edition_lacked_when_the_rule_began_is_found_once_it_is_back()
    {
        using var database = await TestDatabase.CreateAsync();
        var chat = await database.ChatAsync();
        await ImportAsync(database, 1, 1, 2);
        await ImportAsync(database, 1, 1);
        await database.FollowAsync(chat.Id, "says");
        await ImportAsync(database, 1, 1, 2);
        Assert.Equal(["0601 *: 1 2"], await NowAsync(database));
        Assert.Empty(await NowAsync(database));
    }

    [Fact]
    public async Task Quiet_hours_hold_it_and_a_dead_letter_is_sent_again()
    {
        using var database = await TestDatabase.CreateAsync();
        var chat = await database.ChatAsync(settings: Some.Settings with { DeliveryTime = null, Quiet = new(new(22, 0), new(7, 0)) });
        await database.FollowAsync(chat.Id, "says");
        database.Time.Now = Instant.FromUtc(2026, 6, 1, 23, 0);
        await ImportAsync(database, 1, 1);
        Assert.Equal(0, (await database.PlanAsync(PlanMode.Due)).Deliveries);
        database.Time.Now = Instant.FromUtc(2026, 6, 2, 7, 0);
        await database.PlanAsync(PlanMode.Due);
        await database.RenderAsync();
        await database.RecordAsync((await database.LeaseAsync()).Single(), new DeliveryRecord.Dead(database.Time.Now, "no"));
        Assert.Empty(await database.SendAllAsync());
        await database.Ledger.RequeueAsync(null, Ct);
        Assert.Equal(["0601 *: 1"], (await database.SendAllAsync()).Select(sent => sent.Content));
    }

    [Fact]
    public async Task A_rehearsal_tells_it_and_keeps_nothing()
    {
        using var database = await TestDatabase.CreateAsync();
        await FollowerAsync(database, "anna", "\"paper 2\"");
        await ImportAsync(database, 1, 1, 2);
        var plan = await database.PlanAsync(PlanMode.Now, dryRun: true);
        Assert.Equal([(ForYou.Place, 1), ("cs.CV", 1)], plan.Messages.Select(message => (message.Category, message.Papers)));
        Assert.Equal(["\"paper 2\""], plan.Messages[0].Selection!.Papers.SelectMany(paper => paper.Rules).Select(rule => rule.Text));
        Assert.Equal(0, await database.LookAsync(connection => connection.QuerySingle<int>("SELECT count(*) FROM selection") + connection.QuerySingle<int>("SELECT count(*) FROM followed_paper")));
    }

    [Fact]
    public async Task A_selection_is_shown_to_whom_it_was_pushed_as_long_as_that_is_remembered()
    {
        using var database = await TestDatabase.CreateAsync();
        var anna = await FollowerAsync(database, "anna", "\"paper 2\"");
        var ben = await database.ChatAsync("ben");
        await ImportAsync(database, 1, 1, 2);
        await NextAsync(database);
        var selection = await database.Follows.SelectionAsync(anna.Id, 1, 1, Ct);
        Assert.Equal([2], selection!.Papers.Select(paper => paper.Number));
        Assert.Null(await database.Follows.SelectionAsync(ben.Id, 1, 1, Ct));
        await ImportAsync(database, 20, 9);
        database.Time.Now += Duration.FromDays(40);
        await database.Ledger.ClearAsync(database.Time.Now - Duration.FromDays(30), atMost: 100, Ct);
        Assert.Null(await database.Follows.SelectionAsync(anna.Id, 1, 1, Ct));
        Assert.Equal("0 0 0", await database.LookAsync(connection => connection.QuerySingle<string>(
            "SELECT (SELECT count(*) FROM selection) || ' ' || (SELECT count(*) FROM rule_match) || ' ' || (SELECT count(*) FROM followed_paper)")));
    }

    [Fact]
    public async Task A_chat_that_moves_keeps_what_it_follows_and_one_that_it_becomes_one_with_gets_nothing_twice()
    {
        using var database = await TestDatabase.CreateAsync();
        await FollowerAsync(database, "old", "\"paper 2\"");
        var other = await database.ChatAsync("new", categories: "cs.CV");
        await ImportAsync(database, 1, 1, 2);
        database.Time.Now += Duration.FromDays(1);
        await database.PlanAsync(PlanMode.Now, (await database.ChatAsync("old")).Id);
        Assert.Equal(["0601 *: 2", "0601 cs.CV: 1"], (await database.SendAllAsync()).Select(sent => sent.Content));
        await database.FollowAsync(other.Id, "\"paper 1\"");
        await database.Queue.MoveChatAsync(Some.Chat("old"), "new", Ct);
        var merged = await database.ChatAsync("new");
        Assert.Equal(["\"paper 2\"", "\"paper 1\""], (await database.Follows.ListAsync(merged.Id, 0, Ct)).Select(rule => rule.Rule.Text));
        Assert.Empty(await NextAsync(database));
        Assert.Empty(await database.LookAsync(connection => connection.Query("PRAGMA foreign_key_check")));
    }

    // Papers 1, 2, 4, 5 … are of cs.CV, every third of math.CO.
    private static async Task ImportAsync(TestDatabase database, int day, params int[] papers)
    {
        await database.PlanAsync(PlanMode.Due); // From its first plan on, a chat has a next time.
        await database.ImportAsync(Some.Day(day), [.. papers.Select(paper => (paper, paper % 3 == 0 ? "math.CO" : "cs.CV"))]);
    }

    private static async Task<Chat> FollowerAsync(TestDatabase database, string name, params string[] rules)
    {
        var chat = await database.ChatAsync(name, categories: "cs.CV");
        foreach (var rule in rules)
            await database.FollowAsync(chat.Id, rule);
        return chat;
    }

    private static async Task<IEnumerable<string>> NextAsync(TestDatabase database)
    {
        database.Time.Now += Duration.FromDays(1);
        await database.PlanAsync(PlanMode.Due);
        return (await database.SendAllAsync()).Select(sent => sent.Content);
    }

    private static async Task<IEnumerable<string>> NowAsync(TestDatabase database)
    {
        await database.PlanAsync(PlanMode.Now);
        return (await database.SendAllAsync()).Select(sent => sent.Content);
    }
}
