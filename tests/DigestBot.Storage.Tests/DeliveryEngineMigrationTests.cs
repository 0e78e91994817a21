using Dapper;
using DigestBot.Storage.Migrations;
using DigestBot.Storage.Tests.Support;

namespace DigestBot.Storage.Tests;

/// <summary>A database of the first version, with deliveries in every state it knew.</summary>
public class DeliveryEngineMigrationTests
{
    private const string Old = """
        INSERT INTO source (id, name) VALUES (1, 'arxiv-daily');
        INSERT INTO edition (id, source_id, date, language) VALUES (1, 1, '2026-06-01', 'zh');
        INSERT INTO body (id, edition_id, revision, category, new_only, after_arrival, through_arrival, language, layout, dialect, content)
            VALUES (1, 1, 0, 'cs.CV', 1, 0, 1, 'zh', 0, 'text', 'the message');
        INSERT INTO chat (id, platform, chat_id, thread, dialect, language, layout, silent, time_zone, state, cursor, created_at)
            VALUES (1, 'local', 'anna', '', 'text', 'zh', 0, 0, 'UTC', 0, 1, 0), (2, 'local', 'bo', '', 'text', 'zh', 0, 0, 'UTC', 2, 1, 0);
        INSERT INTO delivery (id, chat_id, body_id, platform, silent, planned_at, state, due, owner, attempts, message_id, finished_at, reason) VALUES
            (1, 1, 1, 'local', 0, 1000, 1, NULL, NULL, 1, 'm1', 2000, NULL),
            (2, 1, 1, 'local', 0, 1000, 3, NULL, NULL, 12, NULL, NULL, 'too long'),
            (3, 2, 1, 'local', 0, 1000, 2, NULL, NULL, 1, NULL, NULL, 'blocked'),
            (4, 1, 1, 'local', 0, 1000, 0, 1000, NULL, 0, NULL, NULL, NULL),
            (5, 1, 1, 'local', 0, 1000, 0, NULL, NULL, 0, NULL, NULL, NULL);
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_open_goes_out_what_was_given_up_is_listed_and_what_is_done_can_be_cleared()
    {
        using var before = TestDatabase.Unmigrated([Migration.All[0]]);
        await before.Database.MigrateAsync(Ct);
        await before.Database.WriteAsync(connection => connection.Execute(Old), Ct);
        before.Database.Dispose();

        using var database = before.Again();
        await database.Database.MigrateAsync(Ct);

        Assert.Equal("too long", Assert.Single(await database.Ledger.DeadLettersAsync(10, Ct)).Reason);
        Assert.Equal(1, await database.Outbox.FindEditionAsync(Some.Chat(), "m1", Ct));
        Assert.Equal(["the message", "the message"], (await database.SendAllAsync()).Select(sent => sent.Content));
        Assert.Equal(3, await database.Ledger.ClearAsync(database.Time.Now, 10, Ct));
        Assert.Equal(2, await database.LookAsync(connection => connection.QuerySingle<int>("SELECT count(*) FROM delivery")));
    }
}
