using Dapper;
using DigestBot.Core.Delivery;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DigestBot.Storage.Delivery;

/// <summary>Deliveries that were given up.</summary>
internal static class DeadLetters
{
    public static IReadOnlyList<DeadLetter> List(SqliteConnection connection, int atMost) =>
    [
        .. connection.Query<Row>("""
            SELECT d.id AS Id, c.platform AS Platform, c.chat_id AS ChatId, c.thread AS Thread, e.date AS Edition, b.category AS Category,
                d.attempts AS Attempts, d.finished_at AS At, coalesce(d.reason, '') AS Reason
            FROM delivery d JOIN chat c ON c.id = d.chat_id JOIN body b ON b.id = d.body_id JOIN edition e ON e.id = b.edition_id
            WHERE d.state = 3 ORDER BY d.id DESC LIMIT @atMost
            """, new { atMost }).Select(row => row.ToLetter()),
    ];

    /// <summary>Begins anew with dead letters, each in its old place in its chat's queue.</summary>
    public static int Requeue(SqliteConnection connection, IReadOnlyList<long>? ids)
    {
        var chats = connection.Query<long>("""
            UPDATE delivery SET state = 0, attempts = 0, failures = 0, uncertain = 0, not_before = NULL, finished_at = NULL, reason = NULL
            WHERE state = 3 AND (@all OR id IN (SELECT value FROM json_each(@list)))
            RETURNING chat_id
            """, new { all = ids is null, list = $"[{string.Join(',', ids ?? [])}]" }).ToList();
        foreach (var chat in chats.Distinct())
            ChatQueue.Reorder(connection, chat);
        return chats.Count;
    }

    internal sealed class Row
    {
        public long Id { get; init; }

        public required string Platform { get; init; }

        public required string ChatId { get; init; }

        public required string Thread { get; init; }

        public LocalDate Edition { get; init; }

        public required string Category { get; init; }

        public int Attempts { get; init; }

        public Instant At { get; init; }

        public required string Reason { get; init; }

        public DeadLetter ToLetter() => new(Id, new(Platform, ChatId, Thread), Edition, Category, Attempts, At, Reason);
    }
}
