using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Storage.Sqlite;
using NodaTime;

namespace DigestBot.Storage.Delivery;

/// <summary>Takes deliveries for one process.</summary>
internal static class Leases
{
    private const string Columns = """
        q.id, q.chat_id, q.body_id, q.platform, q.silent, q.attempts + 1, q.failures, q.uncertain, c.chat_id, c.thread, c.wait_until
        FROM delivery q CROSS JOIN chat c ON c.id = q.chat_id CROSS JOIN body b ON b.id = q.body_id
        """;

    // Whoever takes it may be about to send it already: the end of a lease, which a leap of the clock brings about at once, frees it for others alone.
    private const string IsFree = "(q.owner IS NULL OR q.owner <> ?4) AND b.content IS NOT NULL";

    /// <summary>Read off the index, those due first before others.</summary>
    public const string OfAllChats =
        $"SELECT {Columns} WHERE q.platform = ?1 AND q.due <= ?2 AND {IsFree} ORDER BY q.due, q.id LIMIT ?3";

    /// <summary>Of all that waits for the one chat, however much is due to others. The sign before the platform keeps its index out of it.</summary>
    public const string OfOneChat =
        $"SELECT {Columns} WHERE q.chat_id = ?5 AND q.state = 0 AND +q.platform = ?1 AND q.due <= ?2 AND {IsFree} LIMIT ?3";

    private const string Lock = "UPDATE delivery SET owner = ?2, due = ?3, attempts = attempts + 1 WHERE id = ?1";

    public static IReadOnlyList<LeasedDelivery> Take(PreparedConnection connection, BodyTexts texts, LeaseRequest request)
    {
        var now = request.Now.ToUnixTimeMilliseconds();
        var leased = request.ChatId is { } chat
            ? connection[OfOneChat].Read(Delivery, request.Platform, now, request.Limit, request.Owner, chat)
            : connection[OfAllChats].Read(Delivery, request.Platform, now, request.Limit, request.Owner);
        foreach (var delivery in leased)
            connection[Lock].Run(delivery.Id, request.Owner, request.Until.ToUnixTimeMilliseconds());
        leased.Sort((one, other) => one.Id.CompareTo(other.Id));
        return leased;

        LeasedDelivery Delivery(Statement row) => Read(row, texts.Of(row.Number(2), id => Content(connection, id)));
    }

    /// <summary>Frees all that is leased on a platform; having waited longest, it goes first.</summary>
    public static int Recover(PreparedConnection connection, string platform) => connection["""
        UPDATE delivery SET owner = NULL, due = planned_at, reason = 'the program ended while it may have been on its way'
        WHERE platform = ?1 AND due IS NOT NULL AND owner IS NOT NULL
        """].Run(platform);

    private static string Content(PreparedConnection connection, long body) =>
        connection["SELECT content FROM body WHERE id = ?1"].Read(row => row.Text(0), body)[0];

    private static LeasedDelivery Read(Statement row, string content)
    {
        var id = row.Number(0);
        var chat = new ChatAddress(row.Text(3), row.Text(8), row.Text(9));
        var (attempt, failures) = ((int)row.Number(5), (int)row.Number(6));
        // Of the tries before, those that failed are known not to have arrived.
        var message = new OutgoingMessage(content, Silent: row.Number(4) != 0, Key: $"d{id}") { MayBeThere = attempt - failures > 1 };
        return new(id, row.Number(1), chat, message, attempt)
        {
            BodyId = row.Number(2),
            Failures = failures,
            Uncertain = (int)row.Number(7),
            ChatWait = row.IsNull(10) ? null : Instant.FromUnixTimeMilliseconds(row.Number(10)),
        };
    }
}
