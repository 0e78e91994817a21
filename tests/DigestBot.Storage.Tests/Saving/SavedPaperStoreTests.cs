using Dapper;
using DigestBot.Core.Saving;
using DigestBot.Storage.Tests.Support;
using NodaTime;

namespace DigestBot.Storage.Tests.Saving;

public class SavedPaperStoreTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_kept_is_there_again_with_its_marks_the_latest_first()
    {
        using var database = await WithPapersAsync();
        var chat = await database.ChatAsync();
        await SaveAsync(database, chat.Id, 1, new(["diffusion", "later"], "on the train", IsRead: false), "ada");
        database.Time.Now += Duration.FromHours(1);
        await SaveAsync(database, chat.Id, 2, SavedMarks.New);

        Assert.Equal([2, 1], await ListAsync(database, chat.Id, SavedFilter.All));
        var kept = await database.Saved.FindAsync(chat.Id, Some.Arxiv(1), "zh", Ct);
        Assert.Equal(new SavedMarks(["diffusion", "later"], "on the train", IsRead: false), kept!.Marks);
        Assert.Equal((Some.Day(1), "ada", 1), (kept.Edition!.Date, kept.SavedBy, kept.Paper.Number));
        Assert.Null(await database.Saved.FindAsync(chat.Id, Some.Arxiv(3), "zh", Ct));
        Assert.True(await database.Saved.HasAsync(chat.Id, Some.Arxiv(1), Ct));
        Assert.False(await database.Saved.HasAsync(chat.Id, Some.Arxiv(3), Ct));
    }

    [Fact]
    public async Task A_change_keeps_when_and_by_whom_it_was_saved()
    {
        using var database = await WithPapersAsync();
        var chat = await database.ChatAsync();
        await SaveAsync(database, chat.Id, 1, SavedMarks.New, "ada");
        var saved = database.Time.Now;
        database.Time.Now += Duration.FromHours(1);
        var change = await database.Saved.ChangeAsync(chat.Id, Some.Arxiv(1), "eve", marks => marks with { IsRead = true }, Ct);
        Assert.Equal(new SavedChange(SavedMarks.New, SavedMarks.New with { IsRead = true }), change);
        var kept = await database.Saved.FindAsync(chat.Id, Some.Arxiv(1), "zh", Ct);
        Assert.Equal((saved, "ada"), (kept!.SavedAt, kept.SavedBy));
    }

    [Theory]
    [InlineData("paper", 4)]
    [InlineData("PAPER 2", 1)]
    [InlineData("lovelace", 4)]
    [InlineData("what paper 3 says", 1)]
    [InlineData("火车", 1)]
    [InlineData("diffusion", 2)]
    [InlineData("%", 0)]
    [InlineData("_", 0)]
    [InlineData("' OR 1=1 --", 0)]
    [InlineData("\\", 0)]
    [InlineData("\"", 0)]
    [InlineData("[", 0)]
    [InlineData("CS.cv", 3)]
    [InlineData("cs", 0)]
    public async Task Words_are_found_anywhere_and_are_never_patterns(string words, int papers)
    {
        using var database = await WithPapersAsync();
        var chat = await database.ChatAsync();
        await SaveAsync(database, chat.Id, 1, new(["diffusion"], "", IsRead: false));
        await SaveAsync(database, chat.Id, 2, new([], "在火车上读", IsRead: true));
        await SaveAsync(database, chat.Id, 3, new(["diffusion"], "", IsRead: true));
        await SaveAsync(database, chat.Id, 4, SavedMarks.New);
        Assert.Equal(papers, (await ListAsync(database, chat.Id, new() { Words = [words] })).Count);
    }

    [Fact]
    public async Task Tags_and_states_let_through_what_has_all_of_them()
    {
        using var database = await WithPapersAsync();
        var chat = await database.ChatAsync();
        await SaveAsync(database, chat.Id, 1, new(["diffusion", "video"], "", IsRead: false));
        await SaveAsync(database, chat.Id, 2, new(["diffusion"], "", IsRead: true));
        await SaveAsync(database, (await database.ChatAsync("other")).Id, 3, new(["diffusion"], "", IsRead: true));
        Assert.Equal([2, 1], await ListAsync(database, chat.Id, new() { Tags = ["diffusion"] }));
        Assert.Equal([1], await ListAsync(database, chat.Id, new() { Tags = ["diffusion", "video"] }));
        Assert.Equal([2], await ListAsync(database, chat.Id, new() { IsRead = true }));
        Assert.Equal([1], await ListAsync(database, chat.Id, new() { IsRead = false, Tags = ["video"], Words = ["paper"] }));
        Assert.Empty(await ListAsync(database, chat.Id, new() { Tags = ["diff"] }));
        Assert.Equal([new TagCount("diffusion", 2), new TagCount("video", 1)], await database.Saved.TagsAsync(chat.Id, Ct));
    }

    [Fact]
    public async Task A_paper_that_a_correction_took_out_of_its_edition_stays_kept()
    {
        using var database = await WithPapersAsync();
        var chat = await database.ChatAsync();
        await SaveAsync(database, chat.Id, 4, SavedMarks.New);
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"));
        var kept = Assert.Single((await database.Saved.ListAsync(chat.Id, SavedFilter.All, "zh", 0, 10, Ct)).Papers);
        Assert.Equal((null, 0, "cs.AI", "Paper 4"), (kept.Edition, kept.Paper.Number, kept.Paper.Category, kept.Paper.Title));
    }

    [Fact]
    public async Task The_list_is_paged_and_forgets_what_is_removed()
    {
        using var database = await WithPapersAsync();
        var chat = await database.ChatAsync();
        foreach (var paper in (int[])[1, 2, 3, 4])
            await SaveAsync(database, chat.Id, paper, SavedMarks.New);
        Assert.True(await database.Saved.RemoveAsync(chat.Id, Some.Arxiv(3), Ct));
        Assert.False(await database.Saved.RemoveAsync(chat.Id, Some.Arxiv(3), Ct));
        var page = await database.Saved.ListAsync(chat.Id, SavedFilter.All, "zh", 2, 2, Ct);
        Assert.Equal((1, 3), (page.Papers.Count, page.Total));
    }

    [Fact]
    public async Task Of_two_chats_that_become_one_the_marks_of_both_stay()
    {
        using var database = await WithPapersAsync();
        var (old, other) = (await database.ChatAsync("old"), await database.ChatAsync("new"));
        await SaveAsync(database, old.Id, 1, new(["b"], "one", IsRead: false));
        await SaveAsync(database, other.Id, 1, new(["a", "b"], "two", IsRead: true));
        await SaveAsync(database, other.Id, 2, new(["c"], "", IsRead: false));
        await database.Queue.MoveChatAsync(Some.Chat("old"), "new", Ct);
        var merged = await database.ChatAsync("new");
        Assert.Equal(new SavedMarks(["a", "b"], "one two", IsRead: true), (await database.Saved.FindAsync(merged.Id, Some.Arxiv(1), "zh", Ct))!.Marks);
        Assert.Equal(2, (await database.Saved.ListAsync(merged.Id, SavedFilter.All, "zh", 0, 10, Ct)).Total);
        Assert.Empty(await database.LookAsync(connection => connection.Query("PRAGMA foreign_key_check")));
    }

    [Fact]
    public async Task A_full_list_takes_no_more_and_can_still_be_changed()
    {
        using var database = await WithPapersAsync();
        var chat = await database.ChatAsync();
        await SaveAsync(database, chat.Id, 1, SavedMarks.New);
        await database.Database.WriteAsync(connection => connection.Execute("""
            WITH RECURSIVE n (i) AS (SELECT 1000 UNION ALL SELECT i + 1 FROM n WHERE i < @last)
            INSERT INTO paper (id, arxiv_id, title, url, authors, categories, told_on) SELECT i, '2607.' || (10000 + i), 't', 'u', '[]', '["cs.CV"]', '2026-07-01' FROM n;
            INSERT INTO saved_paper SELECT @Id, id, '[]', '', 0, 0, '' FROM paper WHERE id >= 1000
            """, new { chat.Id, last = 1000 + ISavedPapers.MostPapers - 2 }), Ct);
        Assert.Null((await database.Saved.ChangeAsync(chat.Id, Some.Arxiv(2), "", marks => marks, Ct)).After);
        Assert.NotNull((await database.Saved.ChangeAsync(chat.Id, Some.Arxiv(1), "", marks => marks with { IsRead = true }, Ct)).After);
    }

    private static async Task<TestDatabase> WithPapersAsync()
    {
        var database = await TestDatabase.CreateAsync();
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"), (2, "cs.CV"), (3, "cs.CV"), (4, "cs.AI"));
        return database;
    }

    private static Task<SavedChange> SaveAsync(TestDatabase database, long chat, int paper, SavedMarks marks, string person = "") =>
        database.Saved.ChangeAsync(chat, Some.Arxiv(paper), person, _ => marks, Ct);

    private static async Task<List<int>> ListAsync(TestDatabase database, long chat, SavedFilter filter) =>
        [.. (await database.Saved.ListAsync(chat, filter, "zh", 0, 10, Ct)).Papers.Select(saved => TestDatabaseActions.Number(saved.Paper.ArxivId))];
}
