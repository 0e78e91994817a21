using Dapper;
using DigestBot.Core.Delivery;
using DigestBot.Core.Scheduling;
using DigestBot.Storage.Tests.Support;
using NodaTime;

namespace DigestBot.Storage.Tests.Delivery;

/// <summary>When pushes come: days, quiet hours, late editions, several days at once, and none.</summary>
public class RhythmTests
{
    private static readonly QuietHours Night = new(new(22, 0), new(7, 0));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_late_edition_is_pushed_on_arrival_and_what_a_correction_adds_to_it_waits_for_the_next_push()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ChatAsync(categories: "cs.CV");
        Assert.Empty(await At(database, 1, 9));
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"));
        Assert.Equal(["0601 cs.CV: 1"], await At(database, 1, 15));
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"), (2, "cs.CV"));
        Assert.Empty(await At(database, 1, 16));
        Assert.Empty(await At(database, 2, 8));
        Assert.Equal(["0601 cs.CV: 2"], await At(database, 2, 9));
    }

    [Theory]
    [InlineData(2, Some.Source)]
    [InlineData(1, "another")]
    public async Task Another_edition_after_the_days_push_is_pushed_on_arrival_and_brings_what_waited(int day, string source)
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ChatAsync(categories: "cs.CV");
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"));
        Assert.Equal(["0601 cs.CV: 1"], await At(database, 1, 9));
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"), (2, "cs.CV"));
        Assert.Empty(await At(database, 1, 10));
        await database.ImportAsync(Some.Key(Some.Day(day), source: source), Some.Digest((3, "cs.CV")));
        Assert.Equal([$"{Some.Day(day):MMdd} cs.CV: 3", "0601 cs.CV: 2"], (await At(database, 1, 15)).OrderByDescending(content => content[^1]));
        Assert.Empty(await At(database, 2, 9));
    }

    [Fact]
    public async Task Nothing_new_is_said_once_a_day_whatever_the_clock_does()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"));
        await database.ChatAsync(settings: Some.Settings with { TellsNothingNew = true }, categories: "cs.CV");
        await database.PlanAsync(PlanMode.Due);
        Assert.Single(await At(database, 1, 9));
        Assert.Empty(await At(database, 1, 7));
        Assert.Empty(await At(database, 1, 9));
        Assert.Single(await At(database, 2, 9));
    }

    [Fact]
    public async Task How_old_an_edition_is_counts_from_today_and_what_a_source_published_last_is_never_too_old()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ChatAsync(categories: "cs.CV");
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"));
        await database.ImportAsync(Some.Day(2), (2, "cs.CV"));
        await database.ImportAsync(Some.Key(Some.Day(1), source: "slow"), Some.Digest((3, "cs.CV")));
        Assert.Equal(["0602 cs.CV: 2", "0601 cs.CV: 3"], await At(database, 20, 9));
    }

    [Fact]
    public async Task Where_all_that_was_owed_is_too_old_the_chat_knows_and_its_next_push_says_so_once()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ChatAsync(categories: "cs.CV");
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"));
        await database.ImportAsync(Some.Day(2), (2, "cs.AI"));
        Assert.Empty(await At(database, 20, 9));
        Assert.True((await database.ChatAsync()).HasLeftOut);

        foreach (var (day, notice) in new[] { (21, PushNotice.CatchUpWithoutOlder), (22, PushNotice.None) })
        {
            await database.ImportAsync(Some.Day(day), (day, "cs.CV"));
            database.Time.Now = Instant.FromUtc(2026, 6, day, 9, 0);
            await database.PlanAsync(PlanMode.Due, catchUpDays: 7);
            Assert.Equal(notice, Assert.Single(await database.Outbox.UnrenderedAsync(Ct)).Notice);
            await database.SendAllAsync();
            Assert.False((await database.ChatAsync()).HasLeftOut);
        }
    }

    [Fact]
    public async Task What_arrives_after_midnight_waits_for_the_chats_time()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ChatAsync(categories: "cs.CV");
        Assert.Empty(await At(database, 1, 9));
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"));
        Assert.Empty(await At(database, 2, 4));
        Assert.Single(await At(database, 2, 9));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task In_quiet_hours_nothing_comes_before_their_end(bool onArrival)
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ChatAsync(settings: Some.Settings with { Quiet = Night, DeliveryTime = onArrival ? null : new(9, 0) }, categories: "cs.CV");
        Assert.Empty(await At(database, 1, 9));
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"));
        Assert.Empty(await At(database, 1, 23));
        Assert.Equal(Instant.FromUtc(2026, 6, 2, 7, 0), await database.Outbox.NextDueAsync([], Ct));
        Assert.Single(await At(database, 2, 7));
    }

    [Fact]
    public async Task Only_chosen_days_bring_pushes_and_Monday_brings_the_weekend()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ChatAsync(settings: Some.Settings with { Days = Weekdays.Workdays }, categories: "cs.CV");
        Assert.Empty(await At(database, 5, 9));
        await database.ImportAsync(Some.Day(6), (1, "cs.CV"));
        Assert.Empty(await At(database, 6, 12));
        await database.ImportAsync(Some.Day(7), (2, "cs.CV"));
        Assert.Empty(await At(database, 7, 12));
        Assert.Equal(["0607 cs.CV: 2", "0606 cs.CV: 1"], await At(database, 8, 9));
    }

    [Theory]
    [InlineData(23)]
    [InlineData(8)]
    public async Task What_was_late_on_Friday_does_not_come_on_a_Saturday_without_pushes(int fridaysLastLook)
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ChatAsync(settings: Some.Settings with { Days = Weekdays.Workdays, Quiet = Night }, categories: "cs.CV");
        Assert.Empty(await At(database, 5, 8));
        await database.ImportAsync(Some.Day(5), (1, "cs.CV"));
        Assert.Empty(await At(database, 5, fridaysLastLook));
        Assert.Empty(await At(database, 6, 7));
        Assert.Empty(await At(database, 6, 12));
        Assert.Empty(await At(database, 8, 8));
        Assert.Equal(["0605 cs.CV: 1"], await At(database, 8, 9));
    }

    [Fact]
    public async Task Several_days_come_in_one_push_whose_first_message_says_so_and_the_oldest_are_left_out()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ChatAsync("anna", categories: ["cs.CV", "cs.AI"]);
        await database.ChatAsync("ben", categories: "cs.CV");
        foreach (var day in Enumerable.Range(1, 10))
            await database.ImportAsync(Some.Day(day), (day, "cs.CV"), (100 + day, "cs.AI"));
        database.Time.Now = Instant.FromUtc(2026, 6, 11, 9, 0);
        await database.PlanAsync(PlanMode.Due, catchUpDays: 7);

        var bodies = await database.Outbox.UnrenderedAsync(Ct);
        Assert.Equal(14, bodies.Count);
        Assert.Equal(["0610 cs.CV CatchUpWithoutOlder"], bodies.Where(body => body.Notice != PushNotice.None).Select(body => $"{body.Edition.Date:MMdd} {body.Category} {body.Notice}"));
        var sent = await database.SendAllAsync();
        Assert.Equal(["0610 cs.CV: 10", "0609 cs.CV: 9", "0608 cs.CV: 8", "0607 cs.CV: 7", "0606 cs.CV: 6", "0605 cs.CV: 5", "0604 cs.CV: 4"],
            sent.Where(one => one.Chat == "ben").Select(one => one.Content));
        Assert.Equal(14, sent.Count(one => one.Chat == "anna"));
    }

    [Fact]
    public async Task One_day_is_no_catching_up()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ChatAsync(categories: "cs.CV");
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"));
        await database.ImportAsync(Some.Key(Some.Day(1), source: "another"), Some.Digest((2, "cs.CV")));
        database.Time.Now = Instant.FromUtc(2026, 6, 1, 9, 0);
        await database.PlanAsync(PlanMode.Due);
        Assert.All(await database.Outbox.UnrenderedAsync(Ct), body => Assert.Equal(PushNotice.None, body.Notice));
    }

    [Theory]
    [InlineData(PlanMode.Due)]
    [InlineData(PlanMode.Now)]
    public async Task A_paper_of_two_sources_comes_once(PlanMode mode)
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"));
        await database.ImportAsync(Some.Key(Some.Day(1), "en", "another"), Some.Digest((1, "cs.CV")));
        await database.ChatAsync(categories: "cs.CV");
        await database.ImportAsync(Some.Day(2), (1, "cs.CV"), (2, "cs.CV"));
        await database.ImportAsync(Some.Key(Some.Day(2), "en", "another"), Some.Digest((1, "cs.CV"), (2, "cs.CV")));
        database.Time.Now = Instant.FromUtc(2026, 6, 2, 9, 0);
        var papers = (await PlannerTests.PushAsync(database, mode)).SelectMany(sent => sent.Split(": ")[1].Split(' ')).ToList();
        Assert.Contains("2", papers);
        Assert.Equal(papers.Distinct(), papers);
    }

    [Fact]
    public async Task Who_wants_to_be_told_is_told_once_a_day_that_nothing_is_new()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"));
        await database.ChatAsync("told", Some.Settings with { TellsNothingNew = true }, categories: "cs.CV");
        await database.ChatAsync("told too", Some.Settings with { TellsNothingNew = true }, categories: "cs.CV");
        await database.ChatAsync("silent", categories: "cs.CV");
        await database.ChatAsync("without subscriptions", Some.Settings with { TellsNothingNew = true });
        await database.PlanAsync(PlanMode.Due);
        database.Time.Now = Instant.FromUtc(2026, 6, 1, 9, 0);
        var outcome = await database.PlanAsync(PlanMode.Due);
        Assert.Equal((2, 2), (outcome.Chats, outcome.Deliveries));
        var body = Assert.Single(await database.Outbox.UnrenderedAsync(Ct));
        Assert.Equal((PushNotice.NothingNew, "", Some.Day(1)), (body.Notice, body.Category, body.Edition.Date));
        await database.SendAllAsync();
        Assert.Empty(await At(database, 1, 10));
        await database.ImportAsync(Some.Day(2), (2, "cs.CV"));
        Assert.Equal(3, (await At(database, 1, 12)).Count);
        Assert.Equal(2, (await At(database, 2, 9)).Count);
    }

    [Fact]
    public async Task A_clock_that_was_far_ahead_holds_nobody_back()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ChatAsync(categories: "cs.CV");
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"));
        Assert.Single(await At(database, 25, 9));
        await database.ImportAsync(Some.Day(2), (2, "cs.CV"));
        Assert.Empty(await At(database, 2, 8));
        Assert.Equal(Instant.FromUtc(2026, 6, 2, 9, 0), await database.Outbox.NextDueAsync([], Ct));
        Assert.Equal(["0602 cs.CV: 2"], await At(database, 2, 9));
        await database.ImportAsync(Some.Day(3), (3, "cs.CV"));
        Assert.Equal(["0603 cs.CV: 3"], await At(database, 3, 9));
    }

    [Fact]
    public async Task A_time_that_is_changed_skips_no_day_and_brings_none_twice()
    {
        using var database = await TestDatabase.CreateAsync();
        var chat = await database.ChatAsync(settings: Some.Settings with { DeliveryTime = new(18, 0) }, categories: "cs.CV");
        await database.PlanAsync(PlanMode.Due);
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"));
        Assert.Empty(await At(database, 1, 12));
        await database.Chats.SaveSettingsAsync(chat.Id, Some.Settings, Ct);
        Assert.Equal(["0601 cs.CV: 1"], await At(database, 1, 12));
        await database.Chats.SaveSettingsAsync(chat.Id, Some.Settings with { DeliveryTime = new(18, 0) }, Ct);
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"), (2, "cs.CV"));
        Assert.Empty(await At(database, 1, 18));
        Assert.Equal(["0601 cs.CV: 2"], await At(database, 2, 18));
    }

    [Fact]
    public async Task Profiles_that_nobody_has_any_more_are_gone()
    {
        using var database = await TestDatabase.CreateAsync();
        var anna = await database.ChatAsync("anna");
        await database.ChatAsync("ben");
        await database.Chats.SaveSettingsAsync(anna.Id, Some.Settings with { Language = "en" }, Ct);
        Assert.Equal(2, await CountAsync(database));
        await database.Chats.SaveSettingsAsync(anna.Id, Some.Settings, Ct);
        Assert.Equal(1, await CountAsync(database));
    }

    private static Task<int> CountAsync(TestDatabase database) =>
        database.LookAsync(connection => connection.ExecuteScalar<int>("SELECT count(*) FROM profile"));

    private static async Task<IReadOnlyList<string>> At(TestDatabase database, int day, int hour)
    {
        database.Time.Now = Instant.FromUtc(2026, 6, day, hour, 0);
        await database.PlanAsync(PlanMode.Due, catchUpDays: 7);
        return [.. (await database.SendAllAsync()).Select(sent => sent.Content)];
    }
}
