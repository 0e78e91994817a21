using System.Security.Cryptography;
using System.Text;
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

    // Databases out there have run them. Whatever else is wanted is a migration of its own.
    [Theory]
    [InlineData(1, "75e3bf28b83a0b6c3b0782e5754c600beb7c698e7723b3c00de619b0b75b19d4")]
    [InlineData(2, "00b40b11a4da17f24b4f97753a2b632869f1ebb8db3c1c481c56d32873688bb4")]
    [InlineData(3, "a9f45f776a7e6c5fdbcc3a22b4b0ae543e853be0eaa1a89e25ff1be52751f9aa")]
    [InlineData(4, "bff8dde2e9b964002a6d205607bae5102db9069f5d22df42881d352428acb202")]
    [InlineData(5, "a732886e07071878df3fd9ec17fe9fd6eee4f69386d13826827edb4d590af3b5")]
    [InlineData(6, "7e4a062033252248049431d824f104bdc4a32ccc910420fd951c9099d4b95a35")]
    [InlineData(7, "2a9d7735a48c343f383a523815b35c69e74091115eedee568d6f40977573eb99")]
    [InlineData(8, "a4592aba544c3060f2a233bd61ed1e65510452b893e10bfc03167a8cc68777fb")]
    [InlineData(9, "98882d4d37f2ffbc5a905fab9f165042836e24aa23a0aab4cf6b46749b0f5234")]
    [InlineData(10, "9e20db2e83219e959fd1bf39803a871bc0196b0c93809a2a7849280d3208c698")]
    [InlineData(11, "0c75baa1da6517d74bc36597012050f5799c6791f69ad6608c7fb2a5aa37a809")]
    [InlineData(12, "2f7bb61aa3957dcc44d4bc5cf1635f7f932cda285794d138a926ba0adfa8c258")]
    [InlineData(13, "ab61e0538d2a65a0fa7cf8e189d5fae88dfcec1928a998628c71f5ffab6439db")]
    [InlineData(14, "8b315fae4f5e2486e4840ab9cc63b02e1bd126e72a90901db5eed8ba43cde3cf")]
    [InlineData(15, "644010de781415b06f591a815f8c3b2154f287cbb2dd01a6d9ad8397ad1e43f7")]
    [InlineData(16, "1b7ec194328179d406c0c67459f4fad99c1f2311fb40b98a4a8be558fb1b0e70")]
    [InlineData(17, "65ed66e2878f56ff4e70e04a8ae45874c1382799b41f27a095db782152127447")]
    [InlineData(18, "093fb2e03d73cb7c7bd3e572057878f1993327bf3baccea69375dd4c02ae5606")]
    [InlineData(19, "fed4e5b5c9a9d66c1929bf0bccecd852f86275078903a86c8ce1eed464a767e4")]
    public void A_migration_that_was_published_never_changes(int number, string sha256) =>
        Assert.Equal(sha256, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Migration.All[number - 1].Sql))));

    [Fact]
    public async Task A_folder_that_is_missing_is_created()
    {
        using var folder = TestDatabase.Unmigrated();
        using var database = folder.Within("new/folder");
        await database.Database.MigrateAsync(Ct);
        Assert.True(File.Exists(database.Path));
    }

    [Fact]
    public async Task A_new_database_and_its_backup_are_for_their_owner_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "no such rights there");
        using var database = await TestDatabase.CreateAsync();
        var copy = $"{database.Path}.copy";
        new Backup(new() { Path = database.Path, Sqlite = TestDatabase.Choice }).Make(copy, replace: false, Ct);
        const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        if (!OperatingSystem.IsWindows())
            Assert.Equal((Owner, Owner), (File.GetUnixFileMode(database.Path), File.GetUnixFileMode(copy)));
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
