using Dapper;
using DigestBot.Storage.Chats;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DigestBot.Storage.Delivery;

/// <summary>Clears what is long done, in steps so small that nobody waits for them.</summary>
internal static class Retention
{
    public static int Clear(SqliteConnection connection, Instant finishedBefore, int atMost)
    {
        var bodies = connection.Query<long>("""
            DELETE FROM delivery WHERE id IN (SELECT id FROM delivery WHERE finished_at < @finishedBefore ORDER BY finished_at LIMIT @atMost)
            RETURNING body_id
            """, new { finishedBefore, atMost }).ToList();
        foreach (var body in bodies.Distinct())
            ClearBody(connection, body);
        ClearMatches(connection, finishedBefore);
        ChatNotes.Clear(connection, finishedBefore);
        return bodies.Count;
    }

    /// <summary>That it is not 0 is said for the index, which holds no others.</summary>
    public const string DropSelection =
        "DELETE FROM selection WHERE id = @selection AND NOT EXISTS (SELECT 1 FROM body WHERE selection_id = @selection AND selection_id <> 0)";

    private static void ClearBody(SqliteConnection connection, long body)
    {
        var selection = connection.QuerySingleOrDefault<long>("""
            DELETE FROM body WHERE id = @body AND NOT EXISTS (SELECT 1 FROM delivery WHERE body_id = @body) RETURNING selection_id
            """, new { body });
        if (selection != 0)
            connection.Execute(DropSelection, new { selection });
    }

    // What a source published last can still be asked for, however long ago that was.
    private static void ClearMatches(SqliteConnection connection, Instant before)
    {
        const string Old = """
            SELECT a.id FROM arrival a JOIN edition e ON e.id = a.edition_id
            WHERE a.at < @before AND e.date < (SELECT max(date) FROM edition o WHERE o.source_id = e.source_id)
            """;
        connection.Execute($"""
            DELETE FROM followed_paper WHERE arrival_id IN ({Old});
            DELETE FROM rule_match WHERE arrival_id IN ({Old})
            """, new { before });
    }
}
