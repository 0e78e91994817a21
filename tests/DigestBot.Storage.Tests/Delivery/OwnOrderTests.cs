using Dapper;
using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Core.Digests;
using DigestBot.Core.Rendering.Dialects;
using DigestBot.Core.Together;
using DigestBot.Storage.Operation;
using DigestBot.Storage.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace DigestBot.Storage.Tests.Delivery;

/// <summary>Chats that taught an order are pushed in it; all others share what they shared before.</summary>
public class OwnOrderTests
{
    private static readonly ChatSettings English = Some.Settings with { Language = "en" };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_like_the_liked_comes_first_and_says_why_and_nothing_is_left_out()
    {
        using var database = await SetUpAsync("anna", "ben");
        await LikeAsync(database, "anna");
        await database.ImportAsync(Some.Key(Some.Day(2)), Some.Digest(Zoo()));

        var sent = await PushAsync(database);

        var (anna, ben) = (sent.Single(push => push.Chat == "anna").Content, sent.Single(push => push.Chat == "ben").Content);
        Assert.Equal("4 1 2 3", Numbers(anna));
        Assert.Equal("1 2 3 4", Numbers(ben));
        Assert.Contains("4   ☆ Diffusion of otters", anna, StringComparison.Ordinal);
        Assert.Contains("more like what you liked: diffusion", anna, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("☆", ben, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_other_pages_are_in_the_same_order()
    {
        using var database = await SetUpAsync("anna");
        await LikeAsync(database, "anna");
        await database.ImportAsync(Some.Key(Some.Day(2)), Some.Digest([.. Enumerable.Range(11, 9).Select(id => Titled(id, $"Birds {id}")), Titled(20, "Diffusion of otters")]));

        var push = Assert.Single(await PushAsync(database, new TextDialect(showButtonData: true))).Content;

        var version = await database.LookAsync(connection => connection.QuerySingle<long>("SELECT max(id) FROM taste_vote"));
        Assert.StartsWith("10 1", Numbers(push), StringComparison.Ordinal);
        Assert.Contains($":2::{version}]", push, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_taught_an_order_and_wants_it_has_a_body_of_its_own()
    {
        using var database = await SetUpAsync("anna", "ben", "cleo", "dora");
        await LikeAsync(database, "anna");
        await LikeAsync(database, "ben");
        await LikeAsync(database, "cleo");
        await database.Tastes.ForgetAsync(await IdAsync(database, "cleo"), Ct);
        await database.Chats.SaveSettingsAsync(await IdAsync(database, "ben"), English with { DeliveryTime = null, HasTaste = false }, Ct);
        await database.ImportAsync(Some.Key(Some.Day(2)), Some.Digest(Zoo()));

        var outcome = await database.PlanAsync(PlanMode.Due);

        Assert.Equal((4, 4), (outcome.Chats, outcome.Deliveries));
        var bodies = await database.Outbox.UnrenderedAsync(Ct);
        Assert.Equal((long?[])[null, await IdAsync(database, "anna")], bodies.Select(body => body.Order?.ChatId));
    }

    [Fact]
    public async Task What_nobody_gets_is_not_rendered()
    {
        using var database = await SetUpAsync("anna");
        await LikeAsync(database, "anna");
        await database.ImportAsync(Some.Key(Some.Day(2)), Some.Digest(Zoo()));
        await database.PlanAsync(PlanMode.Due);
        Assert.NotNull(Assert.Single(await database.Outbox.UnrenderedAsync(Ct)).Order);
    }

    [Fact]
    public async Task What_is_followed_stays_first_and_the_rest_is_ordered()
    {
        using var database = await SetUpAsync("anna");
        await LikeAsync(database, "anna");
        await database.FollowAsync(await IdAsync(database, "anna"), "swans");
        await database.ImportAsync(Some.Key(Some.Day(2)), Some.Digest(Zoo()));

        var sent = await PushAsync(database);

        Assert.Equal(["2", "4 1 3"], sent.Select(push => Numbers(push.Content)));
    }

    [Fact]
    public async Task What_is_forgotten_before_it_is_rendered_comes_by_number()
    {
        using var database = await SetUpAsync("anna");
        await LikeAsync(database, "anna");
        await database.ImportAsync(Some.Key(Some.Day(2)), Some.Digest(Zoo()));
        await database.PlanAsync(PlanMode.Due);
        await database.Tastes.ForgetAsync(await IdAsync(database, "anna"), Ct);

        Assert.Equal("1 2 3 4", Numbers(Assert.Single(await SendAsync(database, new TextDialect())).Content));
    }

    private static async Task<TestDatabase> SetUpAsync(params string[] chats)
    {
        var database = await TestDatabase.CreateAsync();
        await database.ImportAsync(Some.Key(Some.Day(1)), Some.Digest([Titled(1, "Diffusion of lizards"), Titled(2, "Diffusion of cats"), Titled(3, "Larks")]));
        foreach (var chat in chats)
            await database.ChatAsync(chat, English with { DeliveryTime = null }, categories: "cs.CV");
        return database;
    }

    private static async Task<long> IdAsync(TestDatabase database, string chat) => (await database.Chats.FindAsync(Some.Chat(chat), Ct))!.Id;

    private static async Task LikeAsync(TestDatabase database, string chat)
    {
        var id = await IdAsync(database, chat);
        await database.Tastes.VoteAsync(id, Some.Arxiv(1), Thumb.Up, Ct);
        await database.Tastes.VoteAsync(id, Some.Arxiv(2), Thumb.Up, Ct);
        await database.Tastes.VoteAsync(id, Some.Arxiv(3), Thumb.Down, Ct);
    }

    private static IEnumerable<Paper> Zoo() => [Titled(11, "Finches"), Titled(12, "Swans"), Titled(13, "Owls"), Titled(14, "Diffusion of otters")];

    private static Paper Titled(int id, string title) => Some.Paper(id) with { Title = title, Tldr = null, Authors = [$"Author {id}"] };

    private static async Task<List<(string Chat, string Content)>> PushAsync(TestDatabase database, TextDialect? dialect = null)
    {
        database.Time.Now += Duration.FromHours(1);
        await database.PlanAsync(PlanMode.Due);
        return await SendAsync(database, dialect ?? new());
    }

    private static async Task<List<(string Chat, string Content)>> SendAsync(TestDatabase database, TextDialect dialect)
    {
        var roundUps = new RoundUpComposer(database.Nominations, new NominatedPapers(database.Editions));
        var announcements = new Announcements(database.Database, database.Time);
        await new BodyComposer(database.Outbox, database.Editions, database.Tastes, roundUps, announcements, [dialect], NullLogger<BodyComposer>.Instance).ComposeAsync(Ct);
        return await database.SendAllAsync();
    }

    private static string Numbers(string push) => string.Join(' ', push.Split('\n').Where(line => line.Length > 3 && char.IsAsciiDigit(line[0]) && line[3] == ' ').Select(line => line[..3].Trim()));
}
