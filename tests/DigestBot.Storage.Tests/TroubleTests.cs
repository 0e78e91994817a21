using Dapper;
using DigestBot.Core;
using DigestBot.Storage.Sqlite;
using DigestBot.Storage.Tests.Support;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DigestBot.Storage.Tests;

/// <summary>Whatever goes wrong with the file, people get a sentence that names it and says what to do.</summary>
public class TroubleTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_that_is_no_database_is_named_and_left_as_it_is()
    {
        using var database = TestDatabase.Unmigrated();
        var content = string.Join('\n', Enumerable.Repeat("Dear diary,", 1000));
        await File.WriteAllTextAsync(database.Path, content, Ct);

        var error = await Assert.ThrowsAsync<StorageException>(() => database.Database.MigrateAsync(Ct));

        Assert.Equal(StorageTrouble.Damaged, error.Trouble);
        Assert.Equal($"The file {database.Path} is no database. Set Storage:Path to another file, or move this one away.", error.Message);
        Assert.Equal(content, await File.ReadAllTextAsync(database.Path, Ct));
    }

    [Fact]
    public async Task A_folder_in_the_place_of_the_file_cannot_be_opened()
    {
        using var database = TestDatabase.Unmigrated();
        Directory.CreateDirectory(database.Path);
        var error = await Assert.ThrowsAsync<StorageException>(() => database.Database.MigrateAsync(Ct));
        Assert.Equal(StorageTrouble.CannotOpen, error.Trouble);
    }

    [Fact]
    public async Task A_file_in_the_place_of_the_folder_is_said_to_be_there()
    {
        using var folder = TestDatabase.Unmigrated();
        await File.WriteAllTextAsync(Path.Combine(folder.Folder, "data"), "", Ct);
        using var database = folder.Within("data");
        var error = await Assert.ThrowsAsync<StorageException>(() => database.Database.MigrateAsync(Ct));
        Assert.Equal(StorageTrouble.CannotOpen, error.Trouble);
    }

    [Fact]
    public async Task A_database_that_disappeared_is_not_silently_begun_anew()
    {
        using var database = TestDatabase.Unmigrated();
        var error = await Assert.ThrowsAsync<StorageException>(() => database.Editions.SpanAsync(Ct));
        Assert.Equal(StorageTrouble.CannotOpen, error.Trouble);
        Assert.False(File.Exists(database.Path));
    }

    [Fact]
    public async Task Reading_goes_on_and_writing_is_refused_where_nothing_may_be_written()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"));

        var error = await Assert.ThrowsAsync<StorageException>(() => database.Database.WriteAsync(connection =>
        {
            connection.Execute("PRAGMA query_only = ON");
            return connection.Execute("DELETE FROM entry");
        }, Ct));

        Assert.Equal(StorageTrouble.ReadOnly, error.Trouble);
        Assert.Equal(1, (await database.Editions.SpanAsync(Ct)).Count);
    }

    [Fact]
    public async Task A_file_that_may_not_be_written_is_said_to_be_so()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "this user may write everything");
        using var database = await TestDatabase.CreateAsync();
        database.Database.Dispose();
        File.SetAttributes(database.Path, FileAttributes.ReadOnly);

        using var again = database.Again();
        await again.Database.MigrateAsync(Ct);
        var error = await Assert.ThrowsAsync<StorageException>(() => again.ImportAsync(Some.Day(1), (1, "cs.CV")));
        Assert.Equal(StorageTrouble.ReadOnly, error.Trouble);
    }

    [Fact]
    public async Task A_full_disk_loses_nothing_and_is_over_once_there_is_room()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"));

        var error = await Assert.ThrowsAsync<StorageException>(() => database.Database.WriteAsync(connection =>
        {
            connection.Execute("PRAGMA max_page_count = 1");
            return connection.Execute("""
                DELETE FROM edition_category;
                INSERT INTO transcript_entry (platform, chat_id, thread, author, content, silent, at) VALUES ('', '', '', 0, zeroblob(1000000), 0, 0)
                """);
        }, Ct));

        Assert.Equal(StorageTrouble.Full, error.Trouble);
        Assert.True(error.MayPass);
        Assert.Single(await database.Editions.CategoriesAsync(1, Ct));
        await database.LookAsync(connection => connection.Execute("PRAGMA max_page_count = 1000000"));
        Assert.Equal(1, (await database.ImportAsync(Some.Day(2), (2, "cs.CV"))).NewPapers);
    }

    [Fact]
    public async Task A_commit_that_fails_tells_why_and_leaves_the_connection_fit_for_the_next()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"));

        // As on a full disk, SQLite rolls back before it reports the failure.
        var error = await Assert.ThrowsAsync<StorageException>(() => database.Database.WriteAsync(connection =>
        {
            raw.sqlite3_commit_hook(connection.Handle, _ => 1, null);
            return connection.Execute("DELETE FROM edition_category");
        }, Ct));

        var cause = Assert.IsType<SqliteException>(error.InnerException);
        Assert.Equal(raw.SQLITE_CONSTRAINT, cause.SqliteErrorCode);
        await database.Database.ReadAsync(connection =>
        {
            raw.sqlite3_commit_hook(connection.Handle, null, null);
            return true;
        }, Ct);
        Assert.Single(await database.Editions.CategoriesAsync(1, Ct));
        Assert.Equal(1, (await database.ImportAsync(Some.Day(2), (2, "cs.CV"))).NewPapers);
    }

    [Fact]
    public async Task A_database_that_another_process_holds_is_locked_until_it_lets_go()
    {
        using var database = await TestDatabase.CreateAsync();
        using var other = database.Again();
        var locked = new TaskCompletionSource();
        var done = new TaskCompletionSource();
        var holding = Task.Run(() => other.Database.WriteAsync(_ =>
        {
            locked.SetResult();
            return SpinWait.SpinUntil(() => done.Task.IsCompleted, TimeSpan.FromSeconds(30));
        }, Ct), Ct);
        await locked.Task;

        var error = await Assert.ThrowsAsync<StorageException>(() => database.ImportAsync(Some.Day(1), (1, "cs.CV")));
        done.SetResult();
        await holding;

        Assert.Equal(StorageTrouble.Busy, error.Trouble);
        Assert.Equal(1, (await database.ImportAsync(Some.Day(1), (1, "cs.CV"))).NewPapers);
    }

    [Fact]
    public async Task A_database_that_another_process_keeps_to_itself_is_not_waited_for_without_end()
    {
        using var database = await TestDatabase.CreateAsync();
        database.Database.Dispose();
        using var other = new SqliteConnection($"Data Source={database.Path};Pooling=False");
        other.Open();
        other.Execute("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
        using var again = database.Again();

        var error = await Assert.ThrowsAsync<StorageException>(() => again.Editions.SpanAsync(Ct));

        Assert.Equal(StorageTrouble.Busy, error.Trouble);
    }

    [Fact]
    public async Task Work_whose_token_is_cancelled_does_not_begin()
    {
        using var database = await TestDatabase.CreateAsync();
        var cancelled = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => database.Editions.SpanAsync(cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => database.Chats.SubscribeAsync(1, "cs.CV", cancelled));
    }

    [Theory]
    [InlineData(5, StorageTrouble.Busy, true)]
    [InlineData(8, StorageTrouble.ReadOnly, false)]
    [InlineData(10, StorageTrouble.Failed, true)]
    [InlineData(11, StorageTrouble.Damaged, false)]
    [InlineData(13, StorageTrouble.Full, true)]
    [InlineData(14, StorageTrouble.CannotOpen, false)]
    [InlineData(26, StorageTrouble.Damaged, false)]
    internal void Every_trouble_names_the_file(int code, StorageTrouble trouble, bool mayPass)
    {
        var error = SqliteTroubles.Translate(new SqliteException("native words", code), "/somewhere/bot.db");
        Assert.Equal((trouble, mayPass), (error.Trouble, error.MayPass));
        Assert.Contains("/somewhere/bot.db", error.Message);
    }
}
