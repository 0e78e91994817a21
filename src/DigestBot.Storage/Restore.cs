using Dapper;
using DigestBot.Core;
using DigestBot.Core.Delivery;
using DigestBot.Storage.Delivery;
using DigestBot.Storage.Migrations;
using DigestBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;
using SQLitePCL;

namespace DigestBot.Storage;

/// <summary>Puts a backup into the database's place: all of it or nothing, after it was checked, and what was there before is kept.</summary>
public sealed class Restore(StorageOptions options, TimeProvider time)
{
    private static readonly InstantPattern Stamp = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'-'HHmmss");

    private readonly string _database = Path.GetFullPath(options.Path);

    /// <summary>Restores a backup, of this schema or an earlier one, while no service works on the database; commands may.</summary>
    /// <param name="file">The backup. It stays as it is.</param>
    /// <param name="replace">Whether a database that is there already may be replaced; a copy of it is kept.</param>
    /// <exception cref="StorageException">It cannot be; then everything is as it was.</exception>
    public RestoredBackup Run(string file, bool replace, CancellationToken ct)
    {
        var backup = Path.GetFullPath(file);
        Refuse(backup, replace);
        var connections = new ConnectionFactory(options);
        connections.Prepare();
        using var duty = DutyLock.TryTake(_database, Instance.Service) ?? throw new StorageException(
            StorageTrouble.Busy, $"A service works on {_database}, or this user may not write its folder. Stop the service, restore, and start it again.");
        var prepared = $"{_database}.{Guid.NewGuid():N}.restoring";
        try
        {
            var facts = Prepare(backup, prepared, ct);
            return new(_database, Examination.NewestSchema, facts, Apply(prepared, ct));
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(StorageTrouble.CannotOpen, $"The backup {backup} cannot be restored: {trouble.Message}", trouble);
        }
        finally
        {
            Remove(prepared);
        }
    }

    private void Refuse(string backup, bool replace)
    {
        if (!File.Exists(backup))
            throw new StorageException(StorageTrouble.CannotOpen, $"There is no backup {backup}.");
        if (backup == _database)
            throw new StorageException(StorageTrouble.CannotOpen, $"{backup} is the database itself. Name a backup of it.");
        if (File.Exists(_database) && !replace)
            throw new StorageException(StorageTrouble.CannotOpen, $"There is a database {_database}. With --force the backup takes its place, and a copy of it is kept.");
    }

    /// <summary>Makes a copy, checks it and brings it up to date: what is put into place needs nothing more, and the backup is not touched.</summary>
    private DatabaseFacts Prepare(string backup, string prepared, CancellationToken ct)
    {
        File.Copy(backup, prepared);
        // A backup may well be one that nobody can write.
        PrivateFile.Close(prepared);
        // A file that was copied by hand beside a running service may have its last changes there.
        if (File.Exists($"{backup}-wal"))
        {
            File.Copy($"{backup}-wal", $"{prepared}-wal");
            PrivateFile.Close($"{prepared}-wal");
        }

        var place = new StorageOptions { Path = prepared, Sqlite = options.Sqlite };
        try
        {
            var connections = new ConnectionFactory(place);
            var facts = Check(connections, backup);
            new Migrator(Migration.All, connections).Run(ct);
            using var connection = connections.OpenToMigrate();
            // One file, without a log beside it.
            connection.Execute("PRAGMA journal_mode = DELETE");
            return facts;
        }
        catch (SqliteException e) when (e.SqliteErrorCode is raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT)
        {
            throw Unfit(backup, e.SqliteErrorCode == raw.SQLITE_NOTADB ? "it is no database" : "it is damaged", e);
        }
        catch (SqliteException e)
        {
            throw SqliteTroubles.Translate(e, prepared);
        }
    }

    private static DatabaseFacts Check(ConnectionFactory connections, string backup)
    {
        using var connection = connections.OpenToMigrate();
        var facts = Examination.Look(connection);
        if (facts.Schema > Examination.NewestSchema)
            throw Unfit(backup, $"it was made by a newer version (schema {facts.Schema}, this program knows {Examination.NewestSchema})");
        if (!facts.IsOurs)
            throw Unfit(backup, "it is not a database of this program");
        return facts.Faults is [var fault, ..] ? throw Unfit(backup, $"it is damaged ({fault})") : facts;
    }

    private static StorageException Unfit(string backup, string why, Exception? cause = null) =>
        new(StorageTrouble.Damaged, $"The backup {backup} was not restored: {why}. Everything is as it was; take another backup.", cause);

    /// <summary>Puts it into place and says where that is which was there before; null when nothing was.</summary>
    private string? Apply(string prepared, CancellationToken ct)
    {
        if (!File.Exists(_database))
        {
            File.Move(prepared, _database);
            return null;
        }

        var before = Unused($"{_database}.before-{Stamp.Format(Instant.FromDateTimeOffset(time.GetUtcNow()))}");
        if (Current(ct) is { IsOurs: true, Faults: [] } current)
        {
            RefuseOtherMachine(current);
            new Backup(options).Make(before, replace: false, ct);
            Overwrite(prepared, before);
        }
        else
        {
            // What is damaged is kept for a rescue, with all that belongs to it.
            foreach (var part in (string[])["", "-wal", "-shm"])
                if (File.Exists(_database + part))
                    File.Move(_database + part, before + part);
            File.Move(prepared, _database);
        }

        return before;
    }

    /// <summary>What is there now; null when it cannot be read any more.</summary>
    private DatabaseFacts? Current(CancellationToken ct)
    {
        try
        {
            return new Examination(options).Look(ct);
        }
        catch (StorageException trouble) when (trouble.Trouble is StorageTrouble.Damaged)
        {
            return null;
        }
    }

    private void RefuseOtherMachine(DatabaseFacts current)
    {
        if (current.Service is { } service && service.Machine != Environment.MachineName && service.Until > Instant.FromDateTimeOffset(time.GetUtcNow()))
            throw new StorageException(StorageTrouble.Busy, $"A service on {service.Machine} works on {_database}. Stop it, restore, and start it again.");
    }

    // Page by page in one transaction: whoever has the database open sees the former state or the new one, and a crash leaves the former.
    private void Overwrite(string prepared, string before)
    {
        try
        {
            using var from = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = prepared, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            from.Open();
            var connections = new ConnectionFactory(options);
            using var to = connections.OpenToMigrate();
            from.BackupDatabase(to);
        }
        catch (SqliteException e)
        {
            File.Delete(before);
            throw SqliteTroubles.Translate(e, _database);
        }
    }

    private static string Unused(string name)
    {
        var free = name;
        for (var number = 2; File.Exists(free); number++)
            free = $"{name}-{number}";
        return free;
    }

    private static void Remove(string prepared)
    {
        foreach (var part in (string[])["", "-wal", "-shm", "-journal"])
            File.Delete(prepared + part);
    }
}

/// <summary>A backup that is in place now.</summary>
/// <param name="Database">Where, in full.</param>
/// <param name="Schema">The version of its schema now.</param>
/// <param name="Facts">What it held, before its schema was brought up to date.</param>
/// <param name="Before">Where that is which was there before; null when nothing was.</param>
public sealed record RestoredBackup(string Database, int Schema, DatabaseFacts Facts, string? Before);
