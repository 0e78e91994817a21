using Dapper;
using DigestBot.Core;
using DigestBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace DigestBot.Storage.Migrations;

/// <summary>Brings a database file's schema up to date, or refuses one that is ahead of this program.</summary>
internal sealed class Migrator(IReadOnlyList<Migration> migrations, ConnectionFactory connections)
{
    /// <summary>The version of the schema that this program knows.</summary>
    public int Newest { get; } = migrations[^1].Number;

    /// <summary>Runs what is missing, each in a transaction of its own, and says how many that were.</summary>
    public int Run(CancellationToken ct)
    {
        if (IsUpToDate())
            return 0;
        PrivateFile.Create(connections.Path);
        using var connection = connections.OpenToMigrate();
        UseWriteAheadLog(connection);
        return migrations.Count(migration =>
        {
            ct.ThrowIfCancellationRequested();
            return Apply(migration, connection);
        });
    }

    // Looked at through a connection that cannot write, so that a newer database stays as it is, byte for byte.
    private bool IsUpToDate()
    {
        if (!File.Exists(connections.Path))
            return false;
        using var connection = connections.OpenToLook();
        var version = Version(connection);
        if (version > Newest)
            throw new StorageException(StorageTrouble.Newer,
                $"The database {connections.Path} was written by a newer version (its schema is {version}, this program knows {Newest}). "
                + "It was left untouched; start the newer version, or set Storage:Path to another file.");
        return version == Newest && UsesWriteAheadLog(connection);
    }

    private static bool UsesWriteAheadLog(SqliteConnection connection) => connection.ExecuteScalar<string>("PRAGMA journal_mode") == "wal";

    private static void UseWriteAheadLog(SqliteConnection connection)
    {
        if (!UsesWriteAheadLog(connection))
            connection.Execute("PRAGMA journal_mode = WAL");
    }

    // The version is read under the write lock: of two processes that start together, one migrates and the other finds it done.
    private static bool Apply(Migration migration, SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        if (Version(connection) >= migration.Number)
            return false;
        ExecuteAll(migration.Sql, connection);
        connection.Execute($"PRAGMA user_version = {migration.Number}");
        transaction.CommitOrTellWhy();
        return true;
    }

    // Executed as one non-query, a batch would hide the errors of all that follows a statement which returns rows: the provider stops there and
    // runs the rest while it disposes the reader.
    private static void ExecuteAll(string sql, SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var results = command.ExecuteReader();
        while (results.NextResult())
        {
        }
    }

    private static int Version(SqliteConnection connection) => connection.ExecuteScalar<int>("PRAGMA user_version");
}
