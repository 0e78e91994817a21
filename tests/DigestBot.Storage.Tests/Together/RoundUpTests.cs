using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Core.Scheduling;
using DigestBot.Core.Together;
using DigestBot.Storage.Tests.Support;
using NodaTime;

namespace DigestBot.Storage.Tests.Together;

/// <summary>The weekly list of a group in Berlin that wants it on Fridays at 16:00; the week begins on Monday, 1 June 2026, at 8:00 UTC.</summary>
public class RoundUpTests
{
    private static readonly Instant Friday = Instant.FromUtc(2026, 6, 5, 14, 0);
    private static readonly ChatSettings Berlin = Some.Settings with { TimeZone = "Europe/Berlin" };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_comes_at_its_time_with_what_was_put_forward_and_once()
    {
        using var database = await AskedAsync();
        await NominationsTests.NominateAsync(database, 1, "ada");
        await NominationsTests.NominateAsync(database, 2, "ada");
        await NominationsTests.NominateAsync(database, 2, "bob");

        Assert.Empty(await AtAsync(database, Friday - Duration.FromMinutes(1)));
        Assert.Equal(Friday, await database.Outbox.NextDueAsync([], Ct));
        Assert.Equal(["2 1"], await AtAsync(database, Friday));
        Assert.Empty(await AtAsync(database, Friday));
        Assert.Empty(await AtAsync(database, Friday + Duration.FromHours(5)));
    }

    [Fact]
    public async Task A_week_without_nominations_is_silent_and_the_next_has_only_its_own()
    {
        using var database = await AskedAsync();
        Assert.Empty(await AtAsync(database, Friday));
        await NominationsTests.NominateAsync(database, 1, "ada");
        Assert.Equal(["1"], await AtAsync(database, Friday + Duration.FromDays(7)));
        await NominationsTests.NominateAsync(database, 3, "ada");
        Assert.Equal(["3"], await AtAsync(database, Friday + Duration.FromDays(14)));
        Assert.Empty(await AtAsync(database, Friday + Duration.FromDays(21)));
    }

    [Fact]
    public async Task Nobody_gets_one_who_did_not_ask()
    {
        using var database = await NominationsTests.WithPapersAsync(Berlin);
        await NominationsTests.NominateAsync(database, 1, "ada");
        Assert.Empty(await AtAsync(database, Friday));
    }

    [Fact]
    public async Task What_was_long_past_when_it_was_asked_for_is_not_in_it()
    {
        using var database = await NominationsTests.WithPapersAsync(Berlin);
        await NominationsTests.NominateAsync(database, 1, "ada");
        database.Time.Now += Duration.FromDays(10);
        await NominationsTests.NominateAsync(database, 2, "ada");
        await ChooseAsync(database, RoundUp.Usual);
        Assert.Equal(["2"], await AtAsync(database, Friday + Duration.FromDays(14)));
    }

    [Fact]
    public async Task A_service_that_was_down_sends_one_late_and_the_next_in_time()
    {
        using var database = await AskedAsync();
        await NominationsTests.NominateAsync(database, 1, "ada");
        using var restarted = database.Again();
        restarted.Time.Now = Friday + Duration.FromDays(16);
        Assert.Equal(["1"], await AtAsync(restarted, restarted.Time.Now));
        await NominationsTests.NominateAsync(restarted, 2, "ada");
        Assert.Equal(["2"], await AtAsync(restarted, Friday + Duration.FromDays(21)));
    }

    [Fact]
    public async Task A_clock_that_is_set_back_brings_nothing_twice_and_one_that_was_ahead_stops_nothing()
    {
        using var database = await AskedAsync();
        await NominationsTests.NominateAsync(database, 1, "ada");
        Assert.Equal(["1"], await AtAsync(database, Friday));
        Assert.Empty(await AtAsync(database, Friday - Duration.FromHours(1)));
        Assert.Empty(await AtAsync(database, Friday));

        await AtAsync(database, Friday + Duration.FromDays(700));
        await AtAsync(database, Friday + Duration.FromDays(1));
        await NominationsTests.NominateAsync(database, 2, "ada");
        Assert.Equal(["2"], await AtAsync(database, Friday + Duration.FromDays(7)));
    }

    [Fact]
    public async Task Two_processes_that_plan_at_once_send_one()
    {
        using var database = await AskedAsync();
        await NominationsTests.NominateAsync(database, 1, "ada");
        using var second = database.Again();
        (database.Time.Now, second.Time.Now) = (Friday, Friday);
        var plans = await Task.WhenAll(new[] { database, second }.Select(one => Task.Run(() => one.PlanAsync(PlanMode.Due), Ct)));
        Assert.Equal(1, plans.Sum(plan => plan.Deliveries));
    }

    [Fact]
    public async Task Another_day_or_zone_is_kept_to_from_then_on()
    {
        using var database = await AskedAsync();
        await NominationsTests.NominateAsync(database, 1, "ada");
        await ChooseAsync(database, new(IsoDayOfWeek.Wednesday, new(9, 30)));
        Assert.Equal(["1"], await AtAsync(database, Instant.FromUtc(2026, 6, 3, 7, 30)));

        await NominationsTests.NominateAsync(database, 2, "ada");
        await database.Chats.SaveSettingsAsync(1, Berlin with { TimeZone = "Asia/Tokyo", RoundUp = RoundUp.Usual }, Ct);
        Assert.Equal(["2"], await AtAsync(database, Instant.FromUtc(2026, 6, 5, 7, 0)));
    }

    [Fact]
    public async Task Quiet_hours_put_it_off_and_a_pause_holds_it_until_the_next()
    {
        using var database = await AskedAsync();
        await NominationsTests.NominateAsync(database, 1, "ada");
        await database.Chats.SaveSettingsAsync(1, Berlin with { RoundUp = RoundUp.Usual, Quiet = new QuietHours(new(15, 0), new(18, 0)) }, Ct);
        Assert.Empty(await AtAsync(database, Friday));
        Assert.Equal(["1"], await AtAsync(database, Friday + Duration.FromHours(2)));

        await NominationsTests.NominateAsync(database, 2, "ada");
        await database.Chats.SetStateAsync(1, ChatState.Paused, Ct);
        Assert.Empty(await AtAsync(database, Friday + Duration.FromDays(8)));
        await database.Chats.SetStateAsync(1, ChatState.Active, Ct);
        Assert.Empty(await AtAsync(database, Friday + Duration.FromDays(8)));
        Assert.Equal(["2"], await AtAsync(database, Friday + Duration.FromDays(14) + Duration.FromHours(2)));
    }

    [Fact]
    public async Task It_waits_behind_what_waits_and_a_rehearsal_changes_nothing()
    {
        using var database = await AskedAsync();
        await NominationsTests.NominateAsync(database, 1, "ada");
        database.Time.Now = Friday;
        Assert.Equal(1, (await database.PlanAsync(PlanMode.Due, dryRun: true)).Deliveries);
        await database.Chats.SubscribeAsync(1, "cs.CV", Ct);
        await database.PlanAsync(PlanMode.Now, 1);
        await database.PlanAsync(PlanMode.Due);
        Assert.Equal(["0601 cs.CV: 1 2", "1"], await SentAsync(database));
    }

    private static async Task<TestDatabase> AskedAsync()
    {
        var database = await NominationsTests.WithPapersAsync(Berlin);
        await ChooseAsync(database, RoundUp.Usual);
        return database;
    }

    private static Task ChooseAsync(TestDatabase database, RoundUp when) =>
        database.Chats.SaveSettingsAsync(1, Berlin with { RoundUp = when }, Ct);

    private static async Task<List<string>> AtAsync(TestDatabase database, Instant now)
    {
        database.Time.Now = now;
        await database.PlanAsync(PlanMode.Due);
        return await SentAsync(database);
    }

    // A round-up is rendered here as the numbers of its papers.
    private static async Task<List<string>> SentAsync(TestDatabase database)
    {
        foreach (var body in await database.Outbox.UnrenderedAsync(Ct))
            if (body.RoundUp is { } roundUp)
            {
                var list = await database.Nominations.OfRoundUpAsync(roundUp, 1, 9, Ct);
                await database.Outbox.SaveBodyAsync(body.Id, string.Join(' ', list.Shown.Select(one => TestDatabaseActions.Number(one.ArxivId))), Ct);
            }
        return [.. (await database.SendAllAsync()).Select(sent => sent.Content)];
    }
}
