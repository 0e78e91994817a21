using Dapper;
using DigestBot.Core.Delivery;
using DigestBot.Storage.Migrations;
using DigestBot.Storage.Tests.Support;

namespace DigestBot.Storage.Tests;

/// <summary>A database from before anything could be followed: a body that waits to be sent.</summary>
public class FollowingMigrationTests
{
    private const string Old = """
        INSERT INTO source (id, name) VALUES (1, 'arxiv-daily');
        INSERT INTO edition (id, source_id, date, language) VALUES (1, 1, '2026-06-01', 'zh');
        INSERT INTO profile (id, language, layout, dialect, time_zone, delivery_time, days, tells_nothing_new, wakes_at, looked_at, seen)
            VALUES (1, 'zh', 0, 'text', 'UTC', '09:00', 127, 0, 0, 0, 0);
        INSERT INTO chat (id, platform, chat_id, thread, profile_id, silent, state, cursor, created_at) VALUES (1, 'local', 'anna', '', 1, 0, 0, 0, 0);
        INSERT INTO body (id, edition_id, revision, category, new_only, after_arrival, through_arrival, notice, language, layout, dialect, content)
            VALUES (7, 1, 0, 'cs.CV', 1, 0, 1, 1, 'zh', 0, 'text', 'the message');
        INSERT INTO delivery (id, chat_id, body_id, platform, silent, planned_at, state, due) VALUES (1, 1, 7, 'local', 0, 1000, 0, 1000);
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_planned_is_sent_and_shows_all_of_its_category()
    {
        using var before = TestDatabase.Unmigrated([.. Migration.All.Take(16)]);
        await before.Database.MigrateAsync(Ct);
        await before.Database.WriteAsync(connection => connection.Execute(Old), Ct);
        before.Database.Dispose();

        using var database = before.Again();
        await database.Database.MigrateAsync(Ct);

        Assert.Empty(await database.LookAsync(connection => connection.Query("PRAGMA foreign_key_check")));
        Assert.Equal((0, PushNotice.CatchUp), await database.LookAsync(connection => connection.QuerySingle<(int, PushNotice)>("SELECT selection_id, notice FROM body")));
        Assert.Equal(["the message"], (await database.SendAllAsync()).Select(sent => sent.Content));
    }
}
