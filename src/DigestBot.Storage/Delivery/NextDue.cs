using Dapper;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DigestBot.Storage.Delivery;

/// <summary>When there is something to do next. Every question is answered by the end of an index.</summary>
internal static class NextDue
{
    public static Instant? Find(SqliteConnection connection, IReadOnlyList<string> platforms, Instant now)
    {
        Instant?[] candidates = [.. platforms.Select(platform => Delivery(connection, platform)), Chat(connection, now), Behind(connection, now)];
        return candidates.Min();
    }

    // Dapper asks a type's handler to read even a null, so the number is read as one.
    public static Instant? Delivery(SqliteConnection connection, string platform) => connection.QuerySingle<long?>(
        "SELECT min(due) FROM delivery WHERE platform = @platform AND due IS NOT NULL", new { platform }) is { } due
        ? Instant.FromUnixTimeMilliseconds(due)
        : null;

    // A chat without a due has not been scheduled yet, and sorts first.
    private static Instant? Chat(SqliteConnection connection, Instant now) => connection.QuerySingleOrDefault<Instant?>("""
        SELECT coalesce(next_due, @now) FROM chat WHERE state = 0 AND delivery_time IS NOT NULL ORDER BY next_due LIMIT 1
        """, new { now });

    private static Instant? Behind(SqliteConnection connection, Instant now) => connection.QuerySingle<bool>("""
        SELECT EXISTS (SELECT 1 FROM chat WHERE state = 0 AND delivery_time IS NULL AND cursor < (SELECT max(id) FROM arrival))
        """) ? now : null;
}
