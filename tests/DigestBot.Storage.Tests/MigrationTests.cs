using Dapper;
using DigestBot.Core;
using DigestBot.Storage.Migrations;
using DigestBot.Storage.Tests.Support;

namespace DigestBot.Storage.Tests;

public class MigrationTests
{
    private static readonly Migration First = new(1, "first", "CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT NOT NULL); INSERT INTO thing (name) VALUES ('kept')");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_place_becomes_a_database_of_the_newest_version()
    {
        using var database = await TestDatabase.CreateAsync();
        Assert.Equal(Migration.All[^1].Number, await VersionAsync(database));
        Assert.Equal("wal", await database.LookAsync(connection => connection.ExecuteScalar<string>("PRAGMA journal_mode")));
        Assert.Equal(1, await database.LookAsync(connection => connection.ExecuteScalar<int>("PRAGMA foreign_keys")));
    }

    [Fact]
    public void Migrations_are_numbered_without_gaps() =>
        Assert.Equal(Enumerable.Range(1, Migration.All.Count), Migration.All.Select(migration => migration.Number));

    [Fact]
    public async Task A_folder_that_is_missing_is_created()
    {
        using var folder = TestDatabase.Unmigrated();
        using var database = folder.Within("new/folder");
        await database.Database.MigrateAsync(Ct);
        Assert.True(File.Exists(database.Path));
    }

    [Fact]
    public async Task A_later_migration_keeps_what_is_there()
    {
        using var database = TestDatabase.Unmigrated([First]);
        await database.Database.MigrateAsync(Ct);

        using var later = database.Again([First, new(2, "more", "ALTER TABLE thing ADD COLUMN colour TEXT NOT NULL DEFAULT 'blue'")]);
        await later.Database.MigrateAsync(Ct);
        Assert.Equal("kept blue", await later.LookAsync(connection => connection.QuerySingle<string>("SELECT name || ' ' || colour FROM thing")));
    }

    [Theory]
    [InlineData("INSERT INTO thing (name) VALUES ('half'); CREATE TABLE thing (id)")]
    [InlineData("INSERT INTO thing (name) VALUES ('half'); SELECT 1; CREATE TABLE thing (id)")]
    public async Task A_migration_that_fails_leaves_the_former_version(string sql)
    {
        using var database = TestDatabase.Unmigrated([First]);
        await database.Database.MigrateAsync(Ct);

        using var broken = database.Again([First, new(2, "broken", sql)]);
        await Assert.ThrowsAsync<StorageException>(() => broken.Database.MigrateAsync(Ct));
        Assert.Equal(1, await VersionAsync(database));
        Assert.Equal(["kept"], await database.LookAsync(connection => connection.Query<string>("SELECT name FROM thing")));
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        using var newer = TestDatabase.Unmigrated([First, new(99, "future", "CREATE TABLE future (id)")]);
        await newer.Database.MigrateAsync(Ct);
        newer.Database.Dispose();
        var before = await File.ReadAllBytesAsync(newer.Path, Ct);

        using var older = newer.Again();
        var error = await Assert.ThrowsAsync<StorageException>(() => older.Database.MigrateAsync(Ct));

        Assert.Equal(StorageTrouble.Newer, error.Trouble);
        Assert.Contains("its schema is 99", error.Message);
        Assert.Equal(before, await File.ReadAllBytesAsync(newer.Path, Ct));
    }

    [Fact]
    public async Task Processes_that_start_together_migrate_once()
    {
        using var first = TestDatabase.Unmigrated([First]);
        TestDatabase[] all = [first, .. Enumerable.Range(0, 7).Select(_ => first.Again([First]))];

        await Task.WhenAll(all.Select(database => Task.Run(() => database.Database.MigrateAsync(Ct), Ct)));

        Assert.Equal(["kept"], await first.LookAsync(connection => connection.Query<string>("SELECT name FROM thing")));
        foreach (var other in all[1..])
            other.Dispose();
    }

    private static Task<int> VersionAsync(TestDatabase database) =>
        database.LookAsync(connection => connection.ExecuteScalar<int>("PRAGMA user_version"));
}
