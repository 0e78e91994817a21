using Dapper;
using DigestBot.Core;
using DigestBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DigestBot.Storage;

/// <summary>Copies the database as it is at one instant, also while it is in use: in WAL mode a long reading keeps no writer waiting.</summary>
public sealed class Backup(StorageOptions options)
{
    private readonly string _database = Path.GetFullPath(options.Path);

    /// <summary>
    /// Writes a whole and consistent copy, checks it, and only then gives it its name. The schema stays as it is, so that what an earlier version
    /// wrote can be backed up before it is migrated.
    /// </summary>
    /// <param name="file">The copy; its folder must be there.</param>
    /// <param name="replace">Whether it may take an existing file's place.</param>
    /// <exception cref="StorageException">It could not be made; nothing is left behind, and an existing file stays as it was.</exception>
    public BackupCopy Make(string file, bool replace, CancellationToken ct)
    {
        var target = Path.GetFullPath(file);
        Refuse(target, replace);
        var unfinished = $"{target}.{Guid.NewGuid():N}.unfinished";
        try
        {
            Copy(unfinished, target, ct);
            var schema = Check(unfinished, target);
            PrivateFile.Close(unfinished);
            Flush(unfinished);
            File.Move(unfinished, target, replace);
            return new(target, new FileInfo(target).Length, schema);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(StorageTrouble.CannotOpen, $"The backup {target} cannot be written: {trouble.Message}", trouble);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private void Refuse(string target, bool replace)
    {
        if (!File.Exists(_database))
            throw new StorageException(StorageTrouble.CannotOpen, $"There is no database {_database} to back up.");
        if (target == _database || target == $"{_database}-wal" || target == $"{_database}-shm")
            throw new StorageException(StorageTrouble.CannotOpen, $"{target} belongs to the database itself. Name another file.");
        if (!Directory.Exists(Path.GetDirectoryName(target)))
            throw new StorageException(StorageTrouble.CannotOpen, $"There is no folder {Path.GetDirectoryName(target)} for the backup.");
        if (Directory.Exists(target) || (File.Exists(target) && !replace))
            throw new StorageException(StorageTrouble.CannotOpen, $"{target} is there already. Name another file, or replace it with --force.");
    }

    // VACUUM INTO reads one state of the database from beginning to end. SQLite's page-wise backup would begin anew whenever another process
    // writes, and beside a busy service never come to its end.
    private void Copy(string unfinished, string target, CancellationToken ct)
    {
        try
        {
            var connections = new ConnectionFactory(options);
            connections.Prepare();
            using var connection = connections.Open();
            using var interrupt = ct.Register(() => raw.sqlite3_interrupt(connection.Handle));
            connection.Execute("VACUUM INTO @unfinished", new { unfinished });
        }
        catch (SqliteException) when (ct.IsCancellationRequested)
        {
            throw new OperationCanceledException(ct);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is raw.SQLITE_FULL)
        {
            throw new StorageException(StorageTrouble.Full, $"There is no room for the backup {target}. Free some space there, or name a file elsewhere.", e);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY or raw.SQLITE_PERM)
        {
            throw new StorageException(StorageTrouble.ReadOnly, $"The backup {target} cannot be written. Give this user the right to write its folder.", e);
        }
        catch (SqliteException e)
        {
            throw SqliteTroubles.Translate(e, _database);
        }
    }

    private static int Check(string unfinished, string target)
    {
        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
            {
                DataSource = unfinished,
                Mode = SqliteOpenMode.ReadOnly,
                Pooling = false,
            }.ToString());
            connection.Open();
            if (connection.ExecuteScalar<string>("PRAGMA quick_check(1)") is not "ok" and var fault)
                throw new StorageException(StorageTrouble.Damaged, $"The database is damaged ({fault}), so no backup was made. Go back to an earlier one.");
            return connection.ExecuteScalar<int>("PRAGMA user_version");
        }
        catch (SqliteException e)
        {
            throw SqliteTroubles.Translate(e, target);
        }
    }

    // SQLite writes such a copy without waiting for the disk.
    private static void Flush(string unfinished)
    {
        using var file = new FileStream(unfinished, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }
}

/// <summary>A copy that was made and checked.</summary>
/// <param name="File">Where it is, in full.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Schema">The version of its schema.</param>
public sealed record BackupCopy(string File, long Bytes, int Schema);
