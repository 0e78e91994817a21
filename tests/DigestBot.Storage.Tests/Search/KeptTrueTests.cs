using Dapper;
using DigestBot.Core.Digests;
using DigestBot.Storage.Migrations;
using DigestBot.Storage.Tests.Support;

namespace DigestBot.Storage.Tests.Search;

/// <summary>What becomes of the index when editions come, change and go.</summary>
public class KeptTrueTests
{
    private const string BeforeTheIndex = """
        INSERT INTO source (id, name) VALUES (1, 'arxiv-daily');
        INSERT INTO edition (id, source_id, date, language) VALUES (1, 1, '2026-06-01', 'zh');
        INSERT INTO arrival (id, edition_id, is_history, at) VALUES (1, 1, 0, 0);
        WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 1100)
            INSERT INTO paper (id, arxiv_id, title, url, authors, categories, told_on)
            SELECT n, printf('2606.%05d', n), 'Untitled', 'u', '["Anon"]', '["cs.CV"]', '2026-06-01' FROM number;
        INSERT INTO entry (edition_id, number, paper_id, category, forms, arrival_id, is_new) SELECT 1, id, id, 'cs.CV', 1, 1, 1 FROM paper;
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_paper_of_several_editions_is_found_once_in_its_latest_by_the_words_of_all()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ImportAsync(Some.Key(Some.Day(1), "en"), Some.Digest([Searching.Plain(1) with { Tldr = "Birds sing." }]));
        await database.ImportAsync(Some.Key(Some.Day(2)), Some.Digest([Searching.Plain(1) with { Tldr = "鸟类唱歌" }]));
        await database.ImportAsync(Some.Key(Some.Day(2), "en"), Some.Digest([Searching.Plain(1) with { Tldr = "Birds chirp." }]));
        foreach (var word in new[] { "sing", "chirp", "唱歌", "birds" })
        {
            var hit = Assert.Single((await database.SearchAsync(word)).Hits);
            Assert.Equal((Some.Day(2), "zh"), (hit.Paper.Edition.Date, hit.Paper.Edition.Language));
            Assert.Equal(["Birds chirp.", "Birds sing."], hit.Elsewhere.Select(paper => paper.Tldr));
        }

        Assert.Equal([1], await database.FindAsync("birds since:2026-06-02"));
    }

    [Fact]
    public async Task A_corrected_edition_is_found_by_its_new_words_alone()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ImportAsync(Some.Day(1), Searching.Plain(1) with { Tldr = "wrong" }, Searching.Plain(2) with { Tldr = "wrong too" });
        await database.ImportAsync(Some.Day(1), Searching.Plain(1) with { Tldr = "right" }, Searching.Plain(3) with { Tldr = "new" });
        Assert.Empty(await database.FindAsync("wrong"));
        Assert.Equal([1], await database.FindAsync("right"));
        Assert.Equal([3], await database.FindAsync("new"));
        Assert.Equal([1, 3], await database.FindAsync("untitled"));
    }

    [Fact]
    public async Task The_second_form_of_an_edition_leaves_unchanged_papers_alone()
    {
        using var database = await TestDatabase.CreateAsync();
        Paper[] papers = [Searching.Plain(1), Searching.Plain(2)];
        await database.ImportAsync(Some.Day(1), papers);
        var before = await RowsAsync(database);
        await database.ImportAsync(Some.Key(Some.Day(1)), Some.Digest(
            [papers[0] with { Comment = "12 pages" }, papers[1] with { Tldr = "a text" }], DigestForm.JsonLines));
        var after = await RowsAsync(database);
        Assert.Equal(before[0], after[0]);
        Assert.NotEqual(before[1], after[1]);
        Assert.Equal([2], await database.FindAsync("text"));
    }

    [Fact]
    public async Task Papers_from_before_the_index_are_found_after_an_upgrade()
    {
        using var database = TestDatabase.Unmigrated([.. Migration.All.Take(5)]);
        await database.Database.MigrateAsync(Ct);
        await database.Database.WriteAsync(connection => connection.Execute(BeforeTheIndex), Ct);
        database.Database.Dispose();

        using var upgraded = database.Again([.. Migration.All.Take(6)]);
        await upgraded.Database.MigrateAsync(Ct);
        Assert.Equal(Enumerable.Range(1, 200), await upgraded.FindAsync("untitled", take: 200));
        Assert.Equal([1100], await upgraded.FindAsync("2606.01100"));
        Assert.Equal(0, await upgraded.LookAsync(connection => connection.QuerySingle<int>("SELECT count(*) FROM search_backlog")));
    }

    [Fact]
    public async Task What_an_older_index_held_is_found_by_the_new_one()
    {
        using var database = TestDatabase.Unmigrated([.. Migration.All.Take(9)]);
        await database.Database.MigrateAsync(Ct);
        await database.Database.WriteAsync(connection => connection.Execute(Older), Ct);
        database.Database.Dispose();

        using var upgraded = database.Again();
        await upgraded.Database.MigrateAsync(Ct);
        Assert.Equal([1, 2], await upgraded.FindAsync("larks"));
        await upgraded.ImportAsync(Some.Day(1), Searching.Plain(1) with { Title = "Finches" }, Searching.Plain(2) with { Title = "Larks" });
        Assert.Equal([2], await upgraded.FindAsync("larks"));
        await upgraded.LookAsync(connection => connection.Execute("INSERT INTO paper_index (paper_index) VALUES ('integrity-check')"));
    }

    [Fact]
    public async Task A_row_whose_tokens_cannot_be_made_again_finds_nothing_any_more()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ImportAsync(Some.Day(1), Searching.Plain(1) with { Tldr = "old" }, Searching.Plain(2) with { Tldr = "old" });
        await database.Database.WriteAsync(connection => connection.Execute("UPDATE search_document SET fingerprint = 0 WHERE paper_id = 1"), Ct);
        await database.ImportAsync(Some.Day(1), Searching.Plain(1) with { Tldr = "new" }, Searching.Plain(2) with { Tldr = "old" });
        Assert.Equal([2], await database.FindAsync("old"));
        Assert.Equal([1], await database.FindAsync("new"));
        await database.LookAsync(connection => connection.Execute("INSERT INTO paper_index (paper_index) VALUES ('integrity-check')"));
    }

    // Two papers with rows of the index, as that version wrote them.
    private const string Older = """
        INSERT INTO source (id, name) VALUES (1, 'arxiv-daily');
        INSERT INTO edition (id, source_id, date, language, paper_count, last_number) VALUES (1, 1, '2026-06-01', 'zh', 2, 2);
        INSERT INTO arrival (id, edition_id, is_history, at) VALUES (1, 1, 0, 0);
        INSERT INTO paper (id, arxiv_id, title, url, authors, categories, told_on) VALUES
            (1, '2606.00001', 'Larks', 'u', '["Anon"]', '["cs.CV"]', '2026-06-01'), (2, '2606.00002', 'Larks', 'u', '["Anon"]', '["cs.CV"]', '2026-06-01');
        INSERT INTO novelty (paper_id, edition_id, arrival_id) VALUES (1, 1, 1), (2, 1, 1);
        INSERT INTO entry (edition_id, number, paper_id, category, forms, arrival_id, is_new) VALUES (1, 1, 1, 'cs.CV', 1, 1, 1), (1, 2, 2, 'cs.CV', 1, 1, 1);
        INSERT INTO edition_category (edition_id, category, position, papers, new_papers) VALUES (1, 'cs.CV', 1, 2, 2);
        INSERT INTO search_document (id, paper_id, fingerprint) VALUES (9648000002, 1, 0), (9648000001, 2, 0);
        INSERT INTO paper_index (rowid, marks, title, authors, summary, abstract) VALUES (9648000002, '_a', 'lark', 'anon', '', ''), (9648000001, '_a', 'lark', 'anon', '', '');
        """;

    private static Task<List<long>> RowsAsync(TestDatabase database) =>
        database.LookAsync(connection => connection.Query<long>("SELECT id FROM search_document ORDER BY paper_id").AsList());
}
