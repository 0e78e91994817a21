using Dapper;
using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Storage.Migrations;
using DigestBot.Storage.Tests.Delivery;
using DigestBot.Storage.Tests.Support;
using NodaTime;

namespace DigestBot.Storage.Tests;

/// <summary>A database of the second version: two sources that had the same paper, two chats alike and one of its own.</summary>
public class ProfilesMigrationTests
{
    private const string Old = """
        INSERT INTO source (id, name) VALUES (1, 'arxiv-daily'), (2, 'another');
        INSERT INTO edition (id, source_id, date, language) VALUES (1, 1, '2026-06-01', 'zh'), (2, 2, '2026-06-01', 'en');
        INSERT INTO arrival (id, edition_id, is_history, at) VALUES (1, 2, 0, 0), (2, 1, 0, 0);
        INSERT INTO paper (id, arxiv_id, title, url, authors, categories, told_on) VALUES (1, '2606.00001', 't', 'u', '[]', '[]', '2026-06-01');
        INSERT INTO source_paper (source_id, paper_id, edition_id, arrival_id) VALUES (1, 1, 1, 2), (2, 1, 2, 1);
        INSERT INTO entry (edition_id, number, paper_id, category, forms, arrival_id, is_new) VALUES (1, 1, 1, 'cs.CV', 1, 2, 1), (2, 1, 1, 'cs.CV', 1, 1, 1);
        INSERT INTO edition_category (edition_id, category, position, papers, new_papers) VALUES (1, 'cs.CV', 1, 1, 1), (2, 'cs.CV', 1, 1, 1);
        INSERT INTO chat (id, platform, chat_id, thread, dialect, language, layout, silent, time_zone, delivery_time, state, cursor, next_due, created_at) VALUES
            (1, 'local', 'anna', '', 'text', 'zh', 0, 0, 'UTC', '09:00', 0, 0, 1780304400000, 0),
            (2, 'local', 'bo', '', 'text', 'zh', 0, 1, 'UTC', '09:00', 0, 1, 1780304400000, 0),
            (3, 'local', 'cleo', '', 'text', 'en', 1, 0, 'Asia/Tokyo', NULL, 1, 0, NULL, 0);
        INSERT INTO subscription (chat_id, category, active, since, pushed_through) VALUES (1, 'cs.CV', 1, 0, 0), (2, 'cs.CV', 1, 0, 0), (3, 'cs.CV', 1, 0, 0);
        INSERT INTO body (id, edition_id, revision, category, new_only, after_arrival, through_arrival, language, layout, dialect, content)
            VALUES (7, 2, 0, 'cs.CV', 1, 0, 1, 'zh', 0, 'text', 'the message');
        INSERT INTO delivery (id, chat_id, body_id, platform, silent, planned_at, state, due) VALUES (1, 2, 7, 'local', 0, 1000, 0, 1000);
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Chats_keep_what_they_chose_and_a_paper_of_two_sources_is_new_once()
    {
        using var before = TestDatabase.Unmigrated([.. Migration.All.Take(2)]);
        await before.Database.MigrateAsync(Ct);
        await before.Database.WriteAsync(connection => connection.Execute(Old), Ct);
        before.Database.Dispose();

        using var database = before.Again();
        await database.Database.MigrateAsync(Ct);

        Assert.Empty(await database.LookAsync(connection => connection.Query("PRAGMA foreign_key_check")));
        Assert.Equal(Some.Settings, (await database.Chats.FindAsync(Some.Chat("anna"), Ct))!.Settings);
        Assert.Equal(
            new ChatSettings { Language = "en", TimeZone = "Asia/Tokyo", Layout = Layout.Compact }, (await database.Chats.FindAsync(Some.Chat("cleo"), Ct))!.Settings);
        Assert.Equal((2, 1), await database.LookAsync(connection =>
            connection.QuerySingle<(int, int)>("SELECT (SELECT count(*) FROM profile), (SELECT sum(is_new) FROM entry)")));
        Assert.Equal(["bo the message"], (await database.SendAllAsync()).Select(sent => $"{sent.Chat} {sent.Content}"));

        database.Time.Now = Instant.FromUtc(2026, 6, 1, 9, 0);
        Assert.Equal(["anna the message"], await PlannerTests.PushAsync(database, PlanMode.Due));
    }
}
