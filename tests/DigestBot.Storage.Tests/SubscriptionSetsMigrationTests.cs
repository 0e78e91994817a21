using Dapper;
using DigestBot.Core.Delivery;
using DigestBot.Storage.Migrations;
using DigestBot.Storage.Tests.Delivery;
using DigestBot.Storage.Tests.Support;
using NodaTime;

namespace DigestBot.Storage.Tests;

/// <summary>A database of the sixth version: two chats that want the same, one of which came late to a part of it, and one that wants nothing any more.</summary>
public class SubscriptionSetsMigrationTests
{
    private const string Old = """
        INSERT INTO source (id, name) VALUES (1, 'arxiv-daily');
        INSERT INTO edition (id, source_id, date, language) VALUES (1, 1, '2026-06-01', 'zh');
        INSERT INTO arrival (id, edition_id, is_history, at) VALUES (1, 1, 0, 0);
        INSERT INTO paper (id, arxiv_id, title, url, authors, categories, told_on) VALUES
            (1, '2606.00001', 't', 'u', '[]', '[]', '2026-06-01'), (2, '2606.00002', 't', 'u', '[]', '[]', '2026-06-01');
        INSERT INTO novelty (paper_id, edition_id, arrival_id) VALUES (1, 1, 1), (2, 1, 1);
        INSERT INTO entry (edition_id, number, paper_id, category, forms, arrival_id, is_new) VALUES (1, 1, 1, 'cs.CV', 1, 1, 1), (1, 2, 2, 'cs.AI', 1, 1, 1);
        INSERT INTO edition_category (edition_id, category, position, papers, new_papers) VALUES (1, 'cs.CV', 1, 1, 1), (1, 'cs.AI', 2, 1, 1);
        INSERT INTO profile (id, language, layout, dialect, time_zone, delivery_time, days, tells_nothing_new, wakes_at, looked_at, seen)
            VALUES (1, 'zh', 0, 'text', 'UTC', '09:00', 127, 0, 0, 0, 0);
        INSERT INTO chat (id, platform, chat_id, thread, profile_id, silent, state, cursor, created_at) VALUES
            (1, 'local', 'anna', '', 1, 0, 0, 0, 0), (2, 'local', 'ben', '', 1, 0, 0, 0, 0), (3, 'local', 'cleo', '', 1, 0, 0, 0, 0);
        INSERT INTO subscription (chat_id, category, active, since, pushed_through) VALUES
            (1, 'cs.AI', 1, 0, 0), (1, 'cs.CV', 1, 0, 0), (2, 'cs.CV', 1, 0, 0), (2, 'cs.AI', 1, 1, 0), (3, 'cs.AI', 0, 0, 0);
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Chats_are_pushed_what_they_subscribed_to_before()
    {
        using var before = TestDatabase.Unmigrated([.. Migration.All.Take(6)]);
        await before.Database.MigrateAsync(Ct);
        await before.Database.WriteAsync(connection => connection.Execute(Old), Ct);
        before.Database.Dispose();

        using var database = before.Again();
        await database.Database.MigrateAsync(Ct);

        Assert.Empty(await database.LookAsync(connection => connection.Query("PRAGMA foreign_key_check")));
        Assert.Equal(["anna 1 0", "ben 1 1", "cleo  0"], await database.LookAsync(connection =>
            connection.Query<string>("SELECT chat_id || ' ' || coalesce(subscription_set_id, '') || ' ' || subscribed_after FROM chat ORDER BY id")));
        database.Time.Now = Instant.FromUtc(2026, 6, 1, 9, 0);
        Assert.Equal(
            ["anna 0601 cs.AI: 2", "anna 0601 cs.CV: 1", "ben 0601 cs.CV: 1"], (await PlannerTests.PushAsync(database, PlanMode.Due)).Order());
    }
}
