using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Intake;
using DigestBot.Storage.Tests.Support;
using NodaTime;

namespace DigestBot.Storage.Tests.Languages;

/// <summary>A source that publishes each day in English and Chinese, one some minutes after the other.</summary>
public class TwoLanguagesTests
{
    private static readonly string[] Readers = ["en", "zh"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en", "zh")]
    [InlineData("zh", "en")]
    public async Task At_its_time_a_chat_gets_each_paper_once_in_its_language(string first, string second)
    {
        using var database = await WithReadersAsync(new(9, 0));
        await ImportAsync(database, 2, first, 11, 12, 13);
        database.Time.Now += Duration.FromMinutes(3);
        await ImportAsync(database, 2, second, 11, 12, 13);
        database.Time.Now += Duration.FromHours(25);
        Assert.Equal(["en: 0602 en cs.CV 11 12 13", "zh: 0602 zh cs.CV 11 12 13"], await PushAsync(database));
        database.Time.Now += Duration.FromHours(25);
        Assert.Empty(await PushAsync(database));
    }

    [Theory]
    [InlineData("en", "zh")]
    [InlineData("zh", "en")]
    public async Task On_arrival_a_chat_waits_some_minutes_for_its_language_where_the_source_has_had_it(string first, string second)
    {
        using var database = await WithReadersAsync(time: null);
        await ImportAsync(database, 1, "en", 1);
        await ImportAsync(database, 1, "zh", 1);
        Assert.Equal(["en: 0601 en cs.CV 1", "zh: 0601 zh cs.CV 1"], await PushAsync(database));
        database.Time.Now += Duration.FromHours(24);

        await ImportAsync(database, 2, first, 11, 12);
        Assert.Equal([$"{first}: 0602 {first} cs.CV 11 12"], await PushAsync(database));
        Assert.Equal(database.Time.Now + Duration.FromMinutes(15), await database.Outbox.NextDueAsync([], Ct));
        database.Time.Now += Duration.FromMinutes(4);
        await ImportAsync(database, 2, second, 11, 12);
        Assert.Equal([$"{second}: 0602 {second} cs.CV 11 12"], await FromNowUntilAsync(database, Duration.FromMinutes(15)));
        Assert.Empty(await FromNowUntilAsync(database, Duration.FromDays(1)));
    }

    [Fact]
    public async Task It_does_not_wait_longer_and_not_for_what_never_comes()
    {
        using var database = await WithReadersAsync(time: null);
        await ImportAsync(database, 1, "zh", 1);
        Assert.Equal(["en: 0601 zh cs.CV 1", "zh: 0601 zh cs.CV 1"], await PushAsync(database));

        await ImportAsync(database, 1, "en", 1);
        database.Time.Now += Duration.FromHours(24);
        await ImportAsync(database, 2, "zh", 11);
        Assert.Equal(["zh: 0602 zh cs.CV 11"], await PushAsync(database));
        Assert.Equal(["en: 0602 zh cs.CV 11"], await FromNowUntilAsync(database, Duration.FromMinutes(16)));
        await ImportAsync(database, 2, "en", 11);
        Assert.Empty(await FromNowUntilAsync(database, Duration.FromDays(1)));
    }

    [Fact]
    public async Task What_the_preferred_edition_lacks_comes_in_the_other_and_nothing_twice()
    {
        using var database = await WithReadersAsync(new(9, 0));
        await ImportAsync(database, 2, "en", 11, 12, 13);
        await ImportAsync(database, 2, "zh", 11, 13, 14);
        database.Time.Now += Duration.FromHours(25);
        var pushed = await PushAsync(database);
        Assert.Equal(["en: 0602 en cs.CV 11 12 13", "en: 0602 zh cs.CV 14", "zh: 0602 en cs.CV 11 12 13", "zh: 0602 zh cs.CV 14"], pushed.Order());
    }

    [Fact]
    public async Task What_a_correction_adds_comes_in_the_language_of_the_chat_too()
    {
        using var database = await WithReadersAsync(new(9, 0));
        await ImportAsync(database, 2, "en", 11);
        await ImportAsync(database, 2, "zh", 11);
        database.Time.Now += Duration.FromHours(25);
        await PushAsync(database);
        await ImportAsync(database, 2, "en", 11, 12);
        await ImportAsync(database, 2, "zh", 11, 12);
        database.Time.Now += Duration.FromHours(25);
        Assert.Equal(["en: 0602 en cs.CV 12", "zh: 0602 zh cs.CV 12"], await PushAsync(database));
    }

    [Theory]
    [InlineData("en", "zh")]
    [InlineData("zh", "en")]
    public async Task Who_asks_for_the_latest_edition_now_gets_it_in_their_language(string first, string second)
    {
        using var database = await TestDatabase.CreateAsync();
        await ImportAsync(database, 2, first, 11, 12);
        await ImportAsync(database, 2, second, 11, 12);
        foreach (var language in Readers)
            await database.ChatAsync(language, Settings(language, new(9, 0)), categories: "cs.CV");
        Assert.Equal(["en: 0602 en cs.CV 11 12", "zh: 0602 zh cs.CV 11 12"], await PushAsync(database, PlanMode.Now));
        Assert.Empty(await PushAsync(database, PlanMode.Now));
    }

    [Fact]
    public async Task A_chat_that_is_back_gets_what_it_missed_in_its_language_and_once()
    {
        using var database = await WithReadersAsync(new(9, 0));
        await ImportAsync(database, 2, "en", 11, 12);
        await ImportAsync(database, 2, "zh", 11, 12);
        database.Time.Now += Duration.FromHours(25);
        await database.PlanAsync(PlanMode.Due);
        var chat = (await database.Chats.FindAsync(Some.Chat("zh"), Ct))!;
        await database.Chats.SuspendAsync(chat.Address, "gone", Ct);
        Assert.Equal(["en: 0602 en cs.CV 11 12"], await PushAsync(database));

        await database.Chats.SetStateAsync(chat.Id, ChatState.Active, Ct);
        database.Time.Now += Duration.FromHours(24);
        Assert.Equal(["zh: 0602 zh cs.CV 11 12"], await PushAsync(database));
        database.Time.Now += Duration.FromHours(24);
        Assert.Empty(await PushAsync(database));
    }

    [Theory]
    [InlineData("en", "zh")]
    [InlineData("zh", "en")]
    public async Task Lookups_and_counts_are_of_the_preferred_edition_whichever_came_first(string first, string second)
    {
        using var database = await TestDatabase.CreateAsync();
        await ImportAsync(database, 2, first, 11, 12);
        await ImportAsync(database, 2, second, 12, 11);
        foreach (var language in Readers)
        {
            var latest = await database.Editions.FindLatestAsync(language, Ct);
            Assert.Equal(language, latest!.Language);
            Assert.Equal(language, (await database.Editions.FindByDateAsync(Some.Day(2), language, Ct))!.Language);
            Assert.Equal(language, (await database.Editions.FindPaperAsync(Some.Arxiv(11), language, Ct))!.Edition.Language);
            Assert.Equal([new CategoryCount("cs.CV", 2, 2)], await database.Editions.CategoriesAsync(latest.Id, Ct));
        }

        Assert.NotNull(await database.Editions.FindLatestAsync("fr", Ct));
    }

    private static ChatSettings Settings(string language, LocalTime? time) => Some.Settings with { Language = language, DeliveryTime = time };

    private static async Task<TestDatabase> WithReadersAsync(LocalTime? time)
    {
        var database = await TestDatabase.CreateAsync();
        foreach (var language in Readers)
            await database.ChatAsync(language, Settings(language, time), categories: "cs.CV");
        return database;
    }

    private static Task<IntakeOutcome> ImportAsync(TestDatabase database, int day, string language, params int[] papers) =>
        database.ImportAsync(Some.Key(Some.Day(day), language), Some.Digest(papers.Select(paper => Some.Paper(paper) with { Tldr = $"{paper} in {language}" })));

    private static async Task<List<string>> FromNowUntilAsync(TestDatabase database, Duration later)
    {
        var pushed = await PushAsync(database);
        database.Time.Now += later;
        return [.. pushed, .. await PushAsync(database)];
    }

    // Each message as its chat, the day and language of its edition, its category and its papers.
    private static async Task<List<string>> PushAsync(TestDatabase database, PlanMode mode = PlanMode.Due)
    {
        await database.PlanAsync(mode);
        foreach (var body in await database.Outbox.UnrenderedAsync(Ct))
        {
            var papers = await database.Editions.PapersAsync(body.Edition.Id, body.Category, body.Scope, Ct);
            var numbers = string.Join(' ', papers.Select(paper => TestDatabaseActions.Number(paper.ArxivId)));
            await database.Outbox.SaveBodyAsync(body.Id, $"{body.Edition.Date:MMdd} {body.Edition.Language} {body.Category} {numbers}", Ct);
        }
        return [.. (await database.SendAllAsync()).Select(sent => $"{sent.Chat}: {sent.Content}")];
    }
}
