using Dapper;
using DigestBot.Storage.Migrations;
using DigestBot.Storage.Tests.Support;

namespace DigestBot.Storage.Tests;

/// <summary>A database of the fifteenth version: a day in two languages, and the day after with a paper of it once more.</summary>
public class LanguagesMigrationTests
{
    private const string Old = """
        INSERT INTO source (id, name) VALUES (1, 'arxiv-daily');
        INSERT INTO edition (id, source_id, date, language) VALUES (1, 1, '2026-06-01', 'zh'), (2, 1, '2026-06-01', 'en'), (3, 1, '2026-06-02', 'en');
        INSERT INTO arrival (id, edition_id, is_history, at) VALUES (1, 1, 0, 0), (2, 2, 0, 0);
        INSERT INTO paper (id, arxiv_id, title, url, authors, categories, told_on) VALUES
            (1, '2606.00001', 't', 'u', '[]', '[]', '2026-06-01'), (2, '2606.00002', 't', 'u', '[]', '[]', '2026-06-01');
        INSERT INTO novelty (paper_id, edition_id, arrival_id) VALUES (1, 1, 1), (2, 2, 2);
        INSERT INTO entry (edition_id, number, paper_id, category, forms, arrival_id, is_new) VALUES
            (1, 1, 1, 'cs.CV', 1, 1, 1), (2, 1, 1, 'cs.CV', 1, 1, 0), (2, 2, 2, 'cs.CV', 1, 2, 1), (3, 1, 1, 'cs.CV', 1, 1, 0);
        INSERT INTO edition_category (edition_id, category, position, papers, new_papers) VALUES (1, 'cs.CV', 1, 1, 1), (2, 'cs.CV', 1, 2, 1), (3, 'cs.CV', 1, 1, 0);
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_new_in_one_language_is_so_in_the_other_edition_of_that_day_alone()
    {
        using var before = TestDatabase.Unmigrated([.. Migration.All.Take(15)]);
        await before.Database.MigrateAsync(Ct);
        await before.Database.WriteAsync(connection => connection.Execute(Old), Ct);
        before.Database.Dispose();

        using var database = before.Again();
        await database.Database.MigrateAsync(Ct);

        Assert.Equal(["1 1 1", "2 1 2", "2 2 1", "3 1 0"], await database.LookAsync(connection =>
            connection.Query<string>("SELECT edition_id || ' ' || number || ' ' || is_new FROM entry ORDER BY edition_id, number")));
        Assert.Equal([1, 2, 0], await database.LookAsync(connection => connection.Query<int>("SELECT new_papers FROM edition_category ORDER BY edition_id")));
    }
}
