using Dapper;
using DigestBot.Storage.Migrations;
using DigestBot.Storage.Tests.Support;

namespace DigestBot.Storage.Tests;

/// <summary>A database of the version before chats knew since when they are suspended.</summary>
public class PurgeMigrationTests
{
    private const string Old = """
        INSERT INTO profile (id, language, layout, dialect, time_zone, days, tells_nothing_new, looked_at, seen) VALUES (1, 'en', 0, 'text', 'UTC', 127, 0, 0, 0);
        INSERT INTO chat (id, platform, chat_id, thread, profile_id, silent, state, cursor, created_at) VALUES
            (1, 'local', 'there', '', 1, 0, 0, 0, 0), (2, 'local', 'paused', '', 1, 0, 1, 0, 0), (3, 'local', 'gone', '', 1, 0, 2, 0, 0);
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Those_that_were_suspended_before_count_from_then_on()
    {
        var number = Migration.All.First(migration => migration.Sql.Contains("suspended_at INTEGER", StringComparison.Ordinal)).Number;
        using var before = TestDatabase.Unmigrated([.. Migration.All.Take(number - 1)]);
        await before.Database.MigrateAsync(Ct);
        await before.Database.WriteAsync(connection => connection.Execute(Old), Ct);
        before.Database.Dispose();

        using var database = before.Again();
        await database.Database.MigrateAsync(Ct);

        const string sinceThen = "SELECT chat_id FROM chat WHERE abs(suspended_at / 1000 - CAST(strftime('%s', 'now') AS INTEGER)) < 3600";
        Assert.Equal(["gone"], await database.LookAsync(connection => connection.Query<string>(sinceThen)));
        Assert.Equal(1, await database.LookAsync(connection => connection.QuerySingle<int>("SELECT count(*) FROM chat WHERE suspended_at IS NOT NULL")));
    }
}
