using Dapper;
using DigestBot.Core;
using Microsoft.Data.Sqlite;

namespace DigestBot.Storage.Sqlite;

/// <summary>Opens connections to the database file, each with the same settings.</summary>
internal sealed class ConnectionFactory(StorageOptions options)
{
    // 16 MB. A checkpoint waits for the disk, and a page that changes often in between is copied once: a push is one long change.
    private const int PagesBetweenCheckpoints = 4000;

    /// <summary>The file, in full.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(options.Path);

    /// <summary>Binds the native library and creates the file's folder.</summary>
    public SqliteEngine Prepare()
    {
        var engine = NativeSqlite.Load(options.Sqlite);
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(StorageTrouble.CannotOpen, $"The folder of the database {Path} cannot be created: {e.Message}", e);
        }

        return engine;
    }

    /// <summary>A connection for work. The file must be there: a lost database is not silently begun anew.</summary>
    public SqliteConnection Open() => Open(Text(SqliteOpenMode.ReadWrite));

    /// <summary>A connection that creates the file and keeps foreign keys off, as a migration that rebuilds a table needs it.</summary>
    public SqliteConnection OpenToMigrate() => Open(Text(SqliteOpenMode.ReadWriteCreate, foreignKeys: false));

    /// <summary>A connection that changes nothing, not even by closing.</summary>
    public SqliteConnection OpenToLook() => Open(Text(SqliteOpenMode.ReadOnly));

    // NORMAL in WAL mode: what was committed survives the death of the process, at any instant. When the whole machine loses power, the last
    // moments before it may be gone, together and consistently; then a few messages may be sent again, and none is lost. FULL would cost a
    // disk flush for every message.
    private Connection Open(string text)
    {
        var connection = new Connection(text);
        try
        {
            connection.Open();
            connection.Execute($"""
                PRAGMA busy_timeout = {(int)options.BusyTimeout.TotalMilliseconds};
                PRAGMA synchronous = NORMAL;
                PRAGMA temp_store = MEMORY;
                PRAGMA wal_autocheckpoint = {PagesBetweenCheckpoints};
                """);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // The provider itself retries a busy statement until the time-out, sleeping 150 ms each; one second is the least it can be told, which
    // leaves the waiting to SQLite's own handler. Its pool would keep as many connections as were ever needed at once, with two megabytes each.
    private string Text(SqliteOpenMode mode, bool foreignKeys = true) => new SqliteConnectionStringBuilder
    {
        DataSource = Path,
        Mode = mode,
        Pooling = false,
        ForeignKeys = foreignKeys,
        DefaultTimeout = 1,
    }.ToString();
}
