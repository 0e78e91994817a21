using Dapper;
using DigestBot.Core.Chats;
using DigestBot.Core.Learning;
using DigestBot.Storage.Tests.Support;

namespace DigestBot.Storage.Tests.Learning;

public class TasteStoreTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_judged_is_read_as_it_was_at_any_vote()
    {
        using var database = await TestDatabase.CreateAsync();
        var chat = await SetUpAsync(database, "anna");
        Assert.Equal((0, ""), await ReadAsync(database, chat));
        await VoteAsync(database, chat, 1, Thumb.Up);
        await VoteAsync(database, chat, 2, Thumb.Down);
        var (before, _) = await ReadAsync(database, chat);
        await VoteAsync(database, chat, 2, Thumb.Down);
        await VoteAsync(database, chat, 1, Thumb.None);
        await VoteAsync(database, chat, 3, Thumb.Up);
        Assert.Equal((before + 2, "2 Down, 3 Up"), await ReadAsync(database, chat));
        Assert.Equal((before, "1 Up, 2 Down"), await ReadAsync(database, chat, before));
        Assert.Equal(Thumb.None, await database.Tastes.FindAsync(chat, Some.Arxiv(1), Ct));
        Assert.Equal(Thumb.Down, await database.Tastes.FindAsync(chat, Some.Arxiv(2), Ct));
    }

    [Fact]
    public async Task What_one_chat_judges_and_forgets_is_its_own()
    {
        using var database = await TestDatabase.CreateAsync();
        var (anna, ben) = (await SetUpAsync(database, "anna"), (await database.ChatAsync("ben")).Id);
        await VoteAsync(database, anna, 1, Thumb.Up);
        await VoteAsync(database, ben, 1, Thumb.Down);
        var (version, _) = await ReadAsync(database, ben);
        await database.Tastes.ForgetAsync(ben, Ct);
        Assert.Equal((0, ""), await ReadAsync(database, ben));
        Assert.Equal("1 Up", (await ReadAsync(database, anna)).Votes);
        await VoteAsync(database, ben, 2, Thumb.Up);
        Assert.Equal((version, ""), await ReadAsync(database, ben, version));
    }

    [Fact]
    public async Task However_much_is_judged_a_bounded_part_of_it_is_kept()
    {
        using var database = await TestDatabase.CreateAsync();
        var chat = await SetUpAsync(database, "anna");
        for (var vote = 0; vote < (2 * ITasteStore.MostVotes) + 20; vote++)
            await VoteAsync(database, chat, 1 + (vote % 3), vote % 2 == 0 ? Thumb.Up : Thumb.Down);
        Assert.Equal(2 * ITasteStore.MostVotes, await database.LookAsync(connection => connection.QuerySingle<int>("SELECT count(*) FROM taste_vote")));
    }

    [Fact]
    public async Task Chats_that_become_one_keep_what_both_judged_and_the_later_vote_counts()
    {
        using var database = await TestDatabase.CreateAsync();
        var (old, now) = (await SetUpAsync(database, "old"), (await database.ChatAsync("new")).Id);
        await VoteAsync(database, old, 1, Thumb.Up);
        await VoteAsync(database, now, 1, Thumb.Down);
        await VoteAsync(database, old, 2, Thumb.Up);
        await database.Queue.MoveChatAsync(Some.Chat("old"), "new", Ct);
        Assert.Equal("1 Down, 2 Up", (await ReadAsync(database, old)).Votes);
    }

    [Fact]
    public async Task Whether_a_chat_wants_it_is_kept()
    {
        using var database = await TestDatabase.CreateAsync();
        var chat = await database.ChatAsync();
        Assert.True(chat.Settings.HasTaste);
        await database.Chats.SaveSettingsAsync(chat.Id, chat.Settings with { HasTaste = false }, Ct);
        Assert.False((await database.Chats.FindAsync(chat.Address, Ct))!.Settings.HasTaste);
    }

    private static async Task<long> SetUpAsync(TestDatabase database, string name)
    {
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"), (2, "cs.CV"), (3, "math.CO"));
        return (await database.ChatAsync(name)).Id;
    }

    private static Task VoteAsync(TestDatabase database, long chat, int paper, Thumb thumb) => database.Tastes.VoteAsync(chat, Some.Arxiv(paper), thumb, Ct);

    private static async Task<(long Version, string Votes)> ReadAsync(TestDatabase database, long chat, long? version = null)
    {
        var taste = await database.Tastes.ReadAsync(chat, version, "en", Ct);
        return (taste.Version, string.Join(", ", taste.Votes.Select(vote => $"{TestDatabaseActions.Number(vote.Paper.ArxivId)} {vote.Thumb}")));
    }
}
