using Dapper;
using DigestBot.Storage.Operation;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DigestBot.Storage.Delivery;

/// <summary>When there is something to do next. Every question is answered by the end of an index.</summary>
internal static class NextDue
{
    private const string HasChats = "EXISTS (SELECT 1 FROM chat c WHERE c.profile_id = p.id AND c.state = 0)";

    public static Instant? Find(SqliteConnection connection, IReadOnlyList<string> platforms, Instant now)
    {
        Instant?[] candidates = [.. platforms.Select(platform => Delivery(connection, platform)), Chat(connection, now), RoundUp(connection, now), Arrival(connection, now)];
        return candidates.Min();
    }

    public static Instant? Delivery(SqliteConnection connection, string platform) => connection.QuerySingle<long?>(
        "SELECT min(due) FROM delivery WHERE platform = @platform AND due IS NOT NULL", new { platform }) is { } due
        ? Instant.FromUnixTimeMilliseconds(due)
        : null;

    private static Instant? Chat(SqliteConnection connection, Instant now) => connection.QuerySingle<long?>($"""
        SELECT min(wakes_at) FROM profile p WHERE {HasChats}
        """) is { } at ? Instant.Max(Instant.FromUnixTimeMilliseconds(at), now) : null;

    private static Instant? RoundUp(SqliteConnection connection, Instant now) => connection.QuerySingle<long?>(
        "SELECT min(round_up_due) FROM chat WHERE state = 0 AND round_up_due IS NOT NULL") is { } at ? Instant.Max(Instant.FromUnixTimeMilliseconds(at), now) : null;

    // Something arrived, or the clock was set back: the chats have to be looked at.
    private static Instant? Arrival(SqliteConnection connection, Instant now) => connection.QuerySingle<bool>($"""
        SELECT EXISTS (SELECT 1 FROM profile p WHERE (seen < {Holds.LastFree} OR looked_at > @now) AND {HasChats})
        """, new { now }) ? now : null;
}
