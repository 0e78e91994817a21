using Dapper;
using DigestBot.Core.Delivery;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DigestBot.Storage.Delivery;

/// <summary>Takes deliveries for one process.</summary>
internal static class Leases
{
    private const string Lock = "UPDATE delivery SET owner = @Owner, due = @Until, attempts = attempts + 1 WHERE id IN (";

    // Read off the index, those due first before others.
    private const string OfAllChats = """
        SELECT q.id FROM delivery q JOIN body b ON b.id = q.body_id
        WHERE q.platform = @Platform AND q.due <= @Now AND b.content IS NOT NULL
        ORDER BY q.due, q.id LIMIT @Limit
        """;

    private const string OfOneChat = """
        SELECT d.id FROM delivery d JOIN body b ON b.id = d.body_id
        WHERE d.chat_id = @ChatId AND d.state = 0 AND d.platform = @Platform AND d.due <= @Now AND b.content IS NOT NULL LIMIT @Limit
        """;

    private const string Taken = """
        ) RETURNING id AS Id, chat_id AS Chat, body_id AS BodyId, platform AS Platform, silent AS Silent, attempts AS Attempt,
            failures AS Failures, uncertain AS Uncertain,
            (SELECT c.chat_id FROM chat c WHERE c.id = delivery.chat_id) AS ChatId,
            (SELECT c.thread FROM chat c WHERE c.id = delivery.chat_id) AS Thread,
            (SELECT c.wait_until FROM chat c WHERE c.id = delivery.chat_id) AS ChatWait
        """;

    public static IReadOnlyList<LeasedDelivery> Take(SqliteConnection connection, LeaseRequest request)
    {
        var rows = connection.Query<LeaseRow>(request.ChatId is null ? Lock + OfAllChats + Taken : Lock + OfOneChat + Taken, request).AsList();
        if (rows.Count == 0)
            return [];
        rows.Sort((one, other) => one.Id.CompareTo(other.Id));
        var contents = Contents(connection, rows);
        return [.. rows.Select(row => row.ToDelivery(contents[row.BodyId]))];
    }

    /// <summary>Frees all that is leased on a platform; having waited longest, it goes first.</summary>
    public static int Recover(SqliteConnection connection, string platform) => connection.Execute("""
        UPDATE delivery SET owner = NULL, due = planned_at, reason = 'the program ended while it may have been on its way'
        WHERE platform = @platform AND due IS NOT NULL AND owner IS NOT NULL
        """, new { platform });

    // One text for all deliveries that share a body, and not one each.
    private static Dictionary<long, string> Contents(SqliteConnection connection, List<LeaseRow> rows) =>
        rows.Select(row => row.BodyId).Distinct().ToDictionary(
            id => id,
            id => connection.QuerySingle<string>("SELECT content FROM body WHERE id = @id", new { id }));

    private sealed class LeaseRow
    {
        public long Id { get; init; }

        public long Chat { get; init; }

        public long BodyId { get; init; }

        public required string Platform { get; init; }

        public required string ChatId { get; init; }

        public required string Thread { get; init; }

        public Instant? ChatWait { get; init; }

        public bool Silent { get; init; }

        public int Attempt { get; init; }

        public int Failures { get; init; }

        public int Uncertain { get; init; }

        public LeasedDelivery ToDelivery(string content) => new(Id, Chat, new(Platform, ChatId, Thread), new(content, Silent, $"d{Id}"), Attempt)
        {
            BodyId = BodyId,
            Failures = Failures,
            Uncertain = Uncertain,
            ChatWait = ChatWait,
        };
    }
}
