using DigestBot.Core;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DigestBot.Storage.Sqlite;

/// <summary>Turns SQLite's result codes into sentences that say what to do. Source of the codes: sqlite.org/rescode.html.</summary>
internal static class SqliteTroubles
{
    public static bool IsBusy(this SqliteException e) => e.SqliteErrorCode == raw.SQLITE_BUSY;

    public static StorageException Translate(SqliteException e, string path)
    {
        var (trouble, message) = e.SqliteErrorCode switch
        {
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => (StorageTrouble.Busy,
                $"The database {path} is locked by another process. Wait until it is done, or end it."),
            raw.SQLITE_FULL => (StorageTrouble.Full,
                $"There is no room left on the disk of {path}. Nothing was lost; free some space."),
            raw.SQLITE_READONLY or raw.SQLITE_PERM => (StorageTrouble.ReadOnly,
                $"The database {path} may not be written. Give this user the right to write the file and its folder."),
            raw.SQLITE_CANTOPEN => (StorageTrouble.CannotOpen,
                $"The database {path} cannot be opened. Check that the path is right and that this user may write its folder."),
            raw.SQLITE_CORRUPT => (StorageTrouble.Damaged,
                $"The database {path} is damaged. Put a backup in its place; the damaged file may be needed for a rescue, so keep it."),
            raw.SQLITE_NOTADB => (StorageTrouble.Damaged,
                $"The file {path} is no database. Set Storage:Path to another file, or move this one away."),
            // SQLite has no code of its own for it. Source: sqlite3LocateTable and lookupName in its source.
            raw.SQLITE_ERROR when e.Message.Contains("no such table", StringComparison.Ordinal) || e.Message.Contains("no such column", StringComparison.Ordinal) => (
                StorageTrouble.Schema,
                $"The tables of the database {path} are not those this program made ({e.Message.Split('\'')[1]}). Put a backup in its place, or set Storage:Path to another file."),
            _ => (StorageTrouble.Failed, $"The database {path} failed: {e.Message}"),
        };
        return new(trouble, message, e);
    }
}
