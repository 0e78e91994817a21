using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DigestBot.Storage.Sqlite;

/// <summary>Ends transactions so that the trouble which stopped one is the trouble that is told.</summary>
internal static class Commits
{
    // When a commit fails for want of room, SQLite has rolled back by itself already. The provider does not notice, and its own roll-back would
    // fail with "no transaction is active" in the place of the reason; so it gets one that it can roll back.
    public static void CommitOrTellWhy(this SqliteTransaction transaction)
    {
        var connection = transaction.Connection!;
        try
        {
            transaction.Commit();
        }
        catch (SqliteException) when (raw.sqlite3_get_autocommit(connection.Handle) != 0)
        {
            connection.Execute("BEGIN DEFERRED");
            throw;
        }
    }
}
