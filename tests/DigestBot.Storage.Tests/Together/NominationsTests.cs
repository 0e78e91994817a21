using DigestBot.Core.Chats;
using DigestBot.Core.Together;
using DigestBot.Storage.Tests.Support;
using NodaTime;

namespace DigestBot.Storage.Tests.Together;

public class NominationsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_puts_a_paper_forward_votes_for_it_and_so_does_who_does_it_again()
    {
        using var database = await WithPapersAsync();
        Assert.Equal((1, "Ada"), Told(await NominateAsync(database, 1, "ada", "Ada")));
        Assert.Equal((1, "Ada"), Told(await NominateAsync(database, 1, "ada", "Ada")));
        Assert.Equal((2, "Ada"), Told(await NominateAsync(database, 1, "bob", "Bob")));
        Assert.Null(await database.Nominations.NominateAsync(1, Some.Arxiv(99), new("ada"), Ct));
    }

    [Fact]
    public async Task A_vote_is_one_persons_and_taken_back_by_the_next_press()
    {
        using var database = await WithPapersAsync();
        var nomination = await NominateAsync(database, 1, "ada");
        Assert.Equal((2, true), Told(await VoteAsync(database, nomination.Id, "bob")));
        Assert.Equal((1, false), Told(await VoteAsync(database, nomination.Id, "bob")));
        Assert.Equal((0, false), Told(await VoteAsync(database, nomination.Id, "ada")));
    }

    [Fact]
    public async Task Nobody_votes_for_what_another_chat_put_forward()
    {
        using var database = await WithPapersAsync();
        var other = await database.ChatAsync("other");
        var nomination = await NominateAsync(database, 1, "ada");
        Assert.Null(await database.Nominations.VoteAsync(other.Id, nomination.Id, "bob", Ct));
        Assert.Null(await database.Nominations.VoteAsync(1, 99, "bob", Ct));
    }

    [Fact]
    public async Task The_list_begins_with_the_most_votes_and_leaves_out_what_all_took_back()
    {
        using var database = await WithPapersAsync();
        var withdrawn = await NominateAsync(database, 1, "ada");
        await VoteAsync(database, withdrawn.Id, "ada");
        await NominateAsync(database, 2, "ada");
        await NominateAsync(database, 3, "ada");
        await NominateAsync(database, 3, "bob");
        await NominateAsync(database, 4, "");
        Assert.Equal([3, 2, 4], await TopAsync(database, since: null));
        Assert.Equal(3, (await database.Nominations.TopAsync(1, null, atMost: 1, Ct)).Count);
    }

    [Fact]
    public async Task A_week_is_what_was_put_forward_in_it_and_after_a_week_a_paper_can_be_put_forward_anew()
    {
        using var database = await WithPapersAsync();
        await NominateAsync(database, 1, "ada", "Ada");
        database.Time.Now += Duration.FromDays(8);
        await NominateAsync(database, 2, "ada");
        Assert.Equal([2], await TopAsync(database, database.Time.Now - Duration.FromDays(7)));
        Assert.Equal((2, "Bob"), Told(await NominateAsync(database, 1, "bob", "Bob")));
        Assert.Equal([1, 2], await TopAsync(database, database.Time.Now - Duration.FromDays(7)));
    }

    [Fact]
    public async Task Of_many_who_press_at_once_in_several_processes_every_vote_counts()
    {
        using var database = await WithPapersAsync();
        using var second = database.Again();
        var nomination = await NominateAsync(database, 1, "ada");
        await Task.WhenAll(Enumerable.Range(0, 40).Select(person => Task.Run(
            () => VoteAsync(person % 2 == 0 ? database : second, nomination.Id, $"p{person}"), Ct)));
        Assert.Equal(41, (await database.Nominations.TopAsync(1, null, 1, Ct)).Shown[0].Votes);

        // Each of one person's presses turns the vote round, whichever comes first.
        await Task.WhenAll(Enumerable.Range(0, 6).Select(press => Task.Run(
            () => VoteAsync(press % 2 == 0 ? database : second, nomination.Id, "p0"), Ct)));
        Assert.Equal(41, (await database.Nominations.TopAsync(1, null, 1, Ct)).Shown[0].Votes);
    }

    [Fact]
    public async Task A_group_that_moves_takes_its_votes_along()
    {
        using var database = await WithPapersAsync();
        await NominateAsync(database, 1, "ada");
        await database.Queue.MoveChatAsync(Some.Chat("lab"), "-1001", Ct);
        var moved = await database.Chats.FindAsync(Some.Chat("-1001"), Ct);
        Assert.Equal(1, Assert.Single((await database.Nominations.TopAsync(moved!.Id, null, 9, Ct)).Shown).Votes);
    }

    [Fact]
    public async Task Where_both_chats_put_a_paper_forward_a_person_keeps_one_vote()
    {
        using var database = await WithPapersAsync();
        var other = await database.ChatAsync("new", Some.Settings with { RoundUp = RoundUp.Usual });
        await database.Chats.SaveSettingsAsync(other.Id, Some.Settings with { RoundUp = RoundUp.Usual }, Ct);
        await NominateAsync(database, 1, "ada");
        await NominateAsync(database, 1, "bob");
        foreach (var (paper, person) in new[] { (1, "bob"), (1, "cy"), (2, "cy") })
            await database.Nominations.NominateAsync(other.Id, Some.Arxiv(paper), new(person), Ct);
        await database.Queue.MoveChatAsync(Some.Chat("lab"), "new", Ct);

        var merged = await database.Chats.FindAsync(Some.Chat("new"), Ct);
        Assert.Equal([3, 1], (await database.Nominations.TopAsync(merged!.Id, null, 9, Ct)).Shown.Select(nomination => nomination.Votes));
        Assert.Equal(RoundUp.Usual, merged.Settings.RoundUp);
        Assert.Empty(await database.LookAsync(connection => Dapper.SqlMapper.Query(connection, "PRAGMA foreign_key_check")));
    }

    internal static async Task<TestDatabase> WithPapersAsync(ChatSettings? settings = null)
    {
        var database = await TestDatabase.CreateAsync();
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"), (2, "cs.CV"), (3, "cs.AI"), (4, "cs.AI"));
        await database.ChatAsync("lab", settings);
        return database;
    }

    internal static async Task<Nomination> NominateAsync(TestDatabase database, int paper, string person, string? name = null) =>
        (await database.Nominations.NominateAsync(1, Some.Arxiv(paper), new(person, name), Ct))!;

    private static async Task<VoteOutcome> VoteAsync(TestDatabase database, long nomination, string person) =>
        (await database.Nominations.VoteAsync(1, nomination, person, Ct))!;

    private static async Task<IEnumerable<int>> TopAsync(TestDatabase database, Instant? since) =>
        (await database.Nominations.TopAsync(1, since, 9, Ct)).Shown.Select(nomination => TestDatabaseActions.Number(nomination.ArxivId));

    private static (int Votes, string? Name) Told(Nomination nomination) => (nomination.Votes, nomination.By.Name);

    private static (int Votes, bool Counts) Told(VoteOutcome outcome) => (outcome.Nomination.Votes, outcome.Counts);
}
