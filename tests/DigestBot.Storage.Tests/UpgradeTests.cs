using Dapper;
using DigestBot.Storage.Migrations;
using DigestBot.Storage.Tests.Support;
using Microsoft.Data.Sqlite;

namespace DigestBot.Storage.Tests;

/// <summary>A database of every earlier version, with something in each of its tables, as today's program opens it.</summary>
public class UpgradeTests
{
    // What a migration or the first start changes on purpose, each tested where it belongs.
    private static readonly HashSet<string> Changed =
    [
        "entry.arrival_id", "entry.is_new", "edition_category.new_papers", "delivery.finished_at", "chat.subscription_set_id", "chat.subscribed_after", "chat.suspended_at",
    ];

    private static readonly HashSet<string> WorkedOff = ["search_backlog"];

    public static TheoryData<int> EarlierVersions => [.. Migration.All.SkipLast(1).Select(migration => migration.Number)];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(EarlierVersions))]
    public async Task Everything_in_it_is_still_there_and_works(int version)
    {
        using var before = TestDatabase.Unmigrated([.. Migration.All.Where(migration => migration.Number <= version)]);
        await before.Database.MigrateAsync(Ct);
        await before.Database.WriteAsync(SchemaFiller.Fill, Ct);
        var tables = await before.LookAsync(SchemaFiller.Tables);
        var columns = await before.LookAsync(connection => tables.ToDictionary(table => table, table => SchemaFiller.Columns(connection, table).Select(column => column.Name).ToList()));
        var kept = await before.LookAsync(connection => Contents(connection, tables, columns));
        before.Database.Dispose();

        using var database = before.Again();
        await database.Database.MigrateAsync(Ct);

        Assert.Equal(["ok"], await database.LookAsync(connection => connection.Query<string>("PRAGMA integrity_check")));
        Assert.Empty(await database.LookAsync(connection => connection.Query("PRAGMA foreign_key_check")));
        var today = await database.LookAsync(SchemaFiller.Tables);
        var common = tables.Intersect(today).Except(WorkedOff).ToList();
        var still = await database.LookAsync(connection => common.ToDictionary(
            table => table, table => columns[table].Intersect(SchemaFiller.Columns(connection, table).Select(column => column.Name)).Where(column => !Changed.Contains($"{table}.{column}")).ToList()));
        Assert.Equal(Only(kept, still), Only(await database.LookAsync(connection => Contents(connection, common, still)), still));
        await AssertWorksAsync(database);
    }

    [Fact]
    public async Task What_is_filled_in_is_found_in_every_table()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.Database.WriteAsync(SchemaFiller.Fill, Ct);
        var empty = await database.LookAsync(connection => SchemaFiller.Tables(connection).Where(table => connection.ExecuteScalar<int>($"SELECT count(*) FROM {table}") < 1).ToList());
        Assert.Empty(empty);
    }

    private static async Task AssertWorksAsync(TestDatabase database)
    {
        Assert.NotNull(await database.Chats.FindAsync(Some.Chat("chat_id 1"), Ct));
        Assert.Equal(["message 1", "message 2", "message 3"], (await database.SendAllAsync()).Select(sent => sent.Content).Order());
        Assert.Equal(SchemaFiller.Rows, await database.LookAsync(connection => connection.ExecuteScalar<int>("SELECT count(*) FROM search_document")));
    }

    private static Dictionary<string, List<string>> Only(Dictionary<string, List<Dictionary<string, string>>> contents, Dictionary<string, List<string>> columns) =>
        columns.ToDictionary(table => table.Key, table => contents[table.Key].Select(row => string.Join(", ", table.Value.Order().Select(column => $"{column}={row[column]}"))).Order().ToList());

    private static Dictionary<string, List<Dictionary<string, string>>> Contents(
        SqliteConnection connection, IReadOnlyList<string> tables, Dictionary<string, List<string>> columns) => tables.ToDictionary(
            table => table,
            table => connection.Query($"SELECT {string.Join(", ", columns[table].Select(column => $"quote(\"{column}\") AS \"{column}\""))} FROM {table}")
                .Select(row => ((IDictionary<string, object>)row).ToDictionary(cell => cell.Key, cell => $"{cell.Value}")).ToList());
}
