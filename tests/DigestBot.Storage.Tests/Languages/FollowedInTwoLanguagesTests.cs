using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Core.Digests.Intake;
using DigestBot.Storage.Tests.Support;
using NodaTime;

namespace DigestBot.Storage.Tests.Languages;

/// <summary>What is followed of a source that publishes each day in English and Chinese.</summary>
public class FollowedInTwoLanguagesTests
{
    private static readonly string[] Readers = ["en", "zh"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en", "zh")]
    [InlineData("zh", "en")]
    public async Task It_comes_once_in_the_language_of_the_chat_and_is_left_out_of_the_category_in_either(string first, string second)
    {
        using var database = await WithFollowersAsync("\"paper 12\"");
        await ImportAsync(database, first, 11, 12, 13);
        await ImportAsync(database, second, 13, 12, 11);
        Assert.Equal(["en: en *: 12", "en: en cs.CV: 11 13", "zh: zh *: 12", "zh: zh cs.CV: 11 13"], await NextAsync(database));
        Assert.Empty(await NextAsync(database));
        Assert.Empty(await PushAsync(database, PlanMode.Now));
        Assert.Equal(1, await database.Follows.CountAsync(1, 1, Ct));
        Assert.Equal(1, await database.Follows.CountAsync(1, 2, Ct));
    }

    [Fact]
    public async Task What_the_edition_in_the_language_lacks_comes_in_the_other()
    {
        using var database = await WithFollowersAsync("\"paper 12\"", "\"paper 13\"", "\"paper 14\"");
        await ImportAsync(database, "en", 11, 12, 13);
        await ImportAsync(database, "zh", 11, 13, 14);
        Assert.Equal(
            ["en: en *: 12 13", "en: zh *: 14", "en: en cs.CV: 11", "zh: en *: 12", "zh: zh *: 13 14", "zh: zh cs.CV: 11"], await NextAsync(database));
        Assert.Empty(await NextAsync(database));
    }

    [Theory]
    [InlineData("en", "zh")]
    [InlineData("zh", "en")]
    public async Task A_rule_finds_what_was_new_in_the_latest_edition_in_the_language_of_the_chat(string first, string second)
    {
        using var database = await WithFollowersAsync();
        await ImportAsync(database, first, 13, 14);
        await ImportAsync(database, second, 14, 13);
        foreach (var reader in Readers)
            await database.FollowAsync((await database.ChatAsync(reader)).Id, "\"paper 14\"");
        Assert.Equal(["en: en *: 14", "en: en cs.CV: 13", "zh: zh *: 14", "zh: zh cs.CV: 13"], await PushAsync(database, PlanMode.Now));
        Assert.Empty(await NextAsync(database));
    }

    [Fact]
    public async Task What_was_missed_of_it_comes_as_it_was_planned_and_once()
    {
        using var database = await WithFollowersAsync("\"paper 12\"");
        await ImportAsync(database, "en", 11, 12, 13);
        await ImportAsync(database, "zh", 11, 12, 13);
        database.Time.Now += Duration.FromHours(25);
        await database.PlanAsync(PlanMode.Due);
        await database.Chats.SuspendAsync(Some.Chat("zh"), "gone", Ct);
        Assert.Equal(["en: en *: 12", "en: en cs.CV: 11 13"], await PushAsync(database));
        await database.Chats.SetStateAsync((await database.ChatAsync("zh")).Id, ChatState.Active, Ct);
        Assert.Equal(["zh: zh *: 12", "zh: zh cs.CV: 11 13"], await NextAsync(database));
        Assert.Empty(await NextAsync(database));
    }

    private static async Task<TestDatabase> WithFollowersAsync(params string[] rules)
    {
        var database = await TestDatabase.CreateAsync();
        foreach (var reader in Readers)
        {
            var chat = await database.ChatAsync(reader, Some.Settings with { Language = reader }, categories: "cs.CV");
            foreach (var rule in rules)
                await database.FollowAsync(chat.Id, rule);
        }

        await database.PlanAsync(PlanMode.Due);
        return database;
    }

    private static Task<IntakeOutcome> ImportAsync(TestDatabase database, string language, params int[] papers) =>
        database.ImportAsync(Some.Key(Some.Day(2), language), Some.Digest(papers.Select(paper => Some.Paper(paper) with { Tldr = $"{paper} in {language}" })));

    private static Task<List<string>> NextAsync(TestDatabase database)
    {
        database.Time.Now += Duration.FromHours(25);
        return PushAsync(database);
    }

    // Each message as its chat, the language of its edition, its category and its papers; the chats one after the other.
    private static async Task<List<string>> PushAsync(TestDatabase database, PlanMode mode = PlanMode.Due)
    {
        await database.PlanAsync(mode);
        foreach (var body in await database.Outbox.UnrenderedAsync(Ct))
        {
            var papers = body.Selection is { } chosen
                ? await database.Editions.PapersAsync(body.Edition.Id, [.. chosen.Papers.Select(paper => paper.Number)], Ct)
                : await database.Editions.PapersAsync(body.Edition.Id, body.Category, body.Scope, Ct);
            var numbers = papers.Select(paper => TestDatabaseActions.Number(paper.ArxivId)).Order();
            await database.Outbox.SaveBodyAsync(body.Id, $"{body.Edition.Language} {body.Category}: {string.Join(' ', numbers)}", Ct);
        }

        return [.. (await database.SendAllAsync()).OrderBy(sent => sent.Chat, StringComparer.Ordinal).Select(sent => $"{sent.Chat}: {sent.Content}")];
    }
}
