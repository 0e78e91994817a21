using Dapper;
using DigestBot.Core.Delivery;
using Microsoft.Data.Sqlite;

namespace DigestBot.Storage.Delivery;

/// <summary>Takes deliveries for one process.</summary>
internal static class Leases
{
    // For each platform the oldest first, read off the index; one platform's backlog is not searched for another's.
    private const string OfAllChats = """
        SELECT d.id FROM json_each(@Platforms) p JOIN delivery d ON d.id IN (
            SELECT q.id FROM delivery q JOIN body b ON b.id = q.body_id
            WHERE q.platform = p.value AND q.due <= @Now AND b.content IS NOT NULL
            ORDER BY q.due, q.id LIMIT @Limit)
        ORDER BY d.due, d.id LIMIT @Limit
        """;

    private const string OfOneChat = """
        SELECT d.id FROM delivery d JOIN body b ON b.id = d.body_id
        WHERE d.chat_id = @ChatId AND d.state = 0 AND d.due <= @Now AND b.content IS NOT NULL
            AND d.platform IN (SELECT value FROM json_each(@Platforms))
        LIMIT @Limit
        """;

    public static IReadOnlyList<LeasedDelivery> Take(SqliteConnection connection, LeaseRequest request) =>
    [
        .. connection.Query<LeaseRow>($"""
            UPDATE delivery SET owner = @Owner, due = @Until, attempts = attempts + 1
            WHERE id IN ({(request.ChatId is null ? OfAllChats : OfOneChat)})
            RETURNING id AS Id, chat_id AS Chat, platform AS Platform, silent AS Silent, attempts AS Attempt,
                (SELECT c.chat_id FROM chat c WHERE c.id = delivery.chat_id) AS ChatId,
                (SELECT c.thread FROM chat c WHERE c.id = delivery.chat_id) AS Thread,
                (SELECT b.content FROM body b WHERE b.id = delivery.body_id) AS Content
            """, new
        {
            Platforms = new Core.Digests.EquatableList<string>([.. request.Platforms]),
            request.Limit, request.Owner, request.Now, request.Until, request.ChatId,
        }).OrderBy(row => row.Id).Select(row => row.ToDelivery()),
    ];

    private sealed class LeaseRow
    {
        public long Id { get; init; }

        public long Chat { get; init; }

        public required string Platform { get; init; }

        public required string ChatId { get; init; }

        public required string Thread { get; init; }

        public required string Content { get; init; }

        public bool Silent { get; init; }

        public int Attempt { get; init; }

        public LeasedDelivery ToDelivery() => new(Id, Chat, new(Platform, ChatId, Thread), new(Content, Silent, $"d{Id}"), Attempt);
    }
}
