using Dapper;
using DigestBot.Core;
using DigestBot.Core.Delivery;
using DigestBot.Storage.Delivery;
using DigestBot.Storage.Migrations;
using DigestBot.Storage.Tests.Support;
using Microsoft.Data.Sqlite;

namespace DigestBot.Storage.Tests;

/// <summary>A backup takes the database's place whole, or not at all.</summary>
public sealed class RestoreTests : IDisposable
{
    private readonly TestDatabase _database = TestDatabase.Unmigrated();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private StorageOptions Options => new() { Path = _database.Path, Sqlite = TestDatabase.Choice };

    private string Backup => Path.Combine(_database.Folder, "backup.db");

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task What_came_after_the_backup_is_gone_and_lies_in_the_copy_that_is_kept()
    {
        await OpenAsync("anna");
        new Backup(Options).Make(Backup, replace: false, Ct);
        await OpenAsync("bo");

        var done = Restore(replace: true);

        Assert.Equal((1, Migration.All[^1].Number), (done.Facts.Chats, done.Schema));
        Assert.Equal(["anna"], await ChatsAsync());
        Assert.Equal("wal", await _database.LookAsync(connection => connection.ExecuteScalar<string>("PRAGMA journal_mode")));
        Assert.Equal(2, new Examination(new() { Path = done.Before!, Sqlite = TestDatabase.Choice }).Look(Ct)!.Chats);
        Assert.Empty(Directory.GetFiles(_database.Folder, "*.restoring*"));
    }

    [Fact]
    public async Task Where_no_database_is_it_becomes_one()
    {
        await OpenAsync("anna");
        new Backup(Options).Make(Backup, replace: false, Ct);
        _database.Database.Dispose();
        DeleteDatabase();

        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Backup, UnixFileMode.UserRead);

        Assert.Null(Restore(replace: false).Before);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_database.Path));
        using var again = _database.Again();
        await again.Database.MigrateAsync(Ct);
        Assert.NotNull(await again.Chats.FindAsync(Some.Chat("anna"), Ct));
    }

    [Fact]
    public async Task A_backup_of_an_earlier_version_is_brought_up_to_date_and_stays_as_it_is_itself()
    {
        using var old = TestDatabase.Unmigrated([.. Migration.All.Take(2)]);
        await old.Database.MigrateAsync(Ct);
        await old.Database.WriteAsync(SchemaFiller.Fill, Ct);
        new Backup(new() { Path = old.Path, Sqlite = TestDatabase.Choice }).Make(Backup, replace: false, Ct);
        var bytes = await File.ReadAllBytesAsync(Backup, Ct);

        var done = Restore(replace: false);

        Assert.Equal((2, SchemaFiller.Rows), (done.Facts.Schema, done.Facts.Chats));
        Assert.Equal(Migration.All[^1].Number, new Examination(Options).Look(Ct)!.Schema);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Backup, Ct));
    }

    [Fact]
    public async Task A_damaged_database_is_kept_with_all_that_belongs_to_it()
    {
        await OpenAsync("anna");
        new Backup(Options).Make(Backup, replace: false, Ct);
        _database.Database.Dispose();
        DeleteDatabase();
        await File.WriteAllTextAsync(_database.Path, new string('x', 5000), Ct);
        await File.WriteAllTextAsync($"{_database.Path}-wal", "its log", Ct);

        var before = Restore(replace: true).Before!;

        Assert.Equal(new string('x', 5000), await File.ReadAllTextAsync(before, Ct));
        Assert.Equal("its log", await File.ReadAllTextAsync($"{before}-wal", Ct));
        using var again = _database.Again();
        await again.Database.MigrateAsync(Ct);
        Assert.NotNull(await again.Chats.FindAsync(Some.Chat("anna"), Ct));
    }

    [Theory]
    [InlineData("missing", "There is no backup")]
    [InlineData("text", "it is no database")]
    [InlineData("cut", "it is damaged")]
    [InlineData("other", "it is not a database of this program")]
    [InlineData("newer", "it was made by a newer version (schema 9999")]
    [InlineData("itself", "is the database itself")]
    public async Task What_is_no_sound_backup_changes_nothing(string kind, string expected)
    {
        await OpenAsync("anna");
        await MakeUnsoundAsync(kind);

        var refusal = Assert.Throws<StorageException>(() => new Restore(Options, _database.Time).Run(kind == "itself" ? _database.Path : Backup, replace: true, Ct));

        Assert.Contains(expected, refusal.Message);
        Assert.Equal(["anna"], await ChatsAsync());
        Assert.Empty(Directory.GetFiles(_database.Folder, "*.restoring*").Concat(Directory.GetFiles(_database.Folder, "*.before-*")));
    }

    [Fact]
    public async Task Nothing_is_replaced_unasked_or_under_a_service()
    {
        await OpenAsync("anna");
        new Backup(Options).Make(Backup, replace: false, Ct);
        Assert.Contains("With --force", Assert.Throws<StorageException>(() => Restore(replace: false)).Message);
        using (DutyLock.TryTake(_database.Path, Instance.Service))
            Assert.Equal(StorageTrouble.Busy, Assert.Throws<StorageException>(() => Restore(replace: true)).Trouble);
        await _database.Database.WriteAsync(connection => connection.Execute(
            "INSERT INTO instance_lease (duty, owner, expires_at) VALUES ('service', 'elsewhere:7:x', @until)", new { until = _database.Time.Now.ToUnixTimeMilliseconds() + 1 }), Ct);
        Assert.Contains("A service on elsewhere works", Assert.Throws<StorageException>(() => Restore(replace: true)).Message);
    }

    [Fact]
    public async Task Others_that_read_and_write_meanwhile_see_the_one_state_or_the_other_and_never_fail()
    {
        const int Before = 200;
        foreach (var number in Enumerable.Range(0, Before))
            await OpenAsync($"before {number}");
        new Backup(Options).Make(Backup, replace: false, Ct);
        using var others = _database.Again();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var written = 0;
        var writers = Enumerable.Range(0, 4).Select(writer => Task.Run(() => WorkAsync(writer), Ct)).ToList();
        for (var turn = 1; turn <= 3; turn++)
        {
            while (Volatile.Read(ref written) < 20 * turn)
                await Task.Delay(1, Ct);
            Assert.Equal(Before, (await RestoreInTurnAsync()).Facts.Chats);
        }

        await end.CancelAsync();
        await Task.WhenAll(writers);
        Assert.Empty(new Examination(Options).Look(Ct)!.Faults);

        async Task WorkAsync(int writer)
        {
            for (var turn = 0; !end.IsCancellationRequested; turn++)
            {
                await InTurnAsync(() => others.Chats.OpenAsync(Some.Chat($"{writer} {turn}"), "text", Some.Settings, Ct));
                Interlocked.Increment(ref written);
                Assert.Equal(Before, await others.LookAsync(connection => connection.ExecuteScalar<int>("SELECT count(*) FROM chat WHERE chat_id LIKE 'before %'")));
                await Task.Delay(1, Ct);
            }
        }
    }

    // Who waits longer than it may for another's turn is told so, and tries again.
    private static async Task<T> InTurnAsync<T>(Func<Task<T>> work)
    {
        while (true)
        {
            try
            {
                return await work();
            }
            catch (StorageException busy) when (busy.Trouble == StorageTrouble.Busy)
            {
                await Task.Delay(10, Ct);
            }
        }
    }

    private Task<RestoredBackup> RestoreInTurnAsync() => InTurnAsync(() => Task.Run(() => Restore(replace: true), Ct));

    private RestoredBackup Restore(bool replace) => new Restore(Options, _database.Time).Run(Backup, replace, Ct);

    private async Task OpenAsync(string chat)
    {
        await _database.Database.MigrateAsync(Ct);
        await _database.Chats.OpenAsync(Some.Chat(chat), "text", Some.Settings, Ct);
    }

    private Task<IEnumerable<string>> ChatsAsync() => _database.LookAsync(connection => connection.Query<string>("SELECT chat_id FROM chat ORDER BY id"));

    private void DeleteDatabase()
    {
        foreach (var file in Directory.GetFiles(_database.Folder, "digestbot.db*"))
            File.Delete(file);
    }

    private async Task MakeUnsoundAsync(string kind)
    {
        if (kind is "missing" or "itself")
            return;
        if (kind == "text")
        {
            await File.WriteAllTextAsync(Backup, "no database at all, just some words of text", Ct);
            return;
        }

        new Backup(Options).Make(Backup, replace: false, Ct);
        if (kind == "cut")
        {
            await using var file = new FileStream(Backup, FileMode.Open);
            file.SetLength(file.Length / 2);
            return;
        }

        await using var connection = new SqliteConnection($"Data Source={Backup};Pooling=False");
        connection.Open();
        connection.Execute(kind == "newer" ? "PRAGMA user_version = 9999" : "PRAGMA foreign_keys = OFF; DROP TABLE delivery");
    }
}
