using Dapper;
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
            """, new { finishedBefore, atMost }).AsList();
        foreach (var body in bodies.Distinct())
            connection.Execute("DELETE FROM body WHERE id = @body AND NOT EXISTS (SELECT 1 FROM delivery WHERE body_id = @body)", new { body });
        return bodies.Count;
    }
}
