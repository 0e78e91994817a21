using Dapper;
using DigestBot.Core.Chats;
using DigestBot.Core.Operation;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DigestBot.Storage.Operation;

/// <summary>Counts what there is, for whoever runs the bot.</summary>
internal sealed class Counts(Database database) : ICensus
{
    public Task<Census> TakeAsync(CancellationToken ct) => database.ReadAsync(connection =>
    {
        var (editions, papers, latest) = connection.QuerySingle<(int, int, LocalDate?)>(
            "SELECT (SELECT count(*) FROM edition), (SELECT count(*) FROM paper), (SELECT max(date) FROM edition)");
        return new Census(editions, papers, latest, Chats(connection), Deliveries(connection));
    }, ct);

    public Task<IReadOnlyList<ReceivedEdition>> EditionsAsync(int atMost, CancellationToken ct) => database.ReadAsync<IReadOnlyList<ReceivedEdition>>(connection =>
    [
        .. connection.Query<(string Source, LocalDate Date, string Language, int Papers, int New)>("""
            SELECT s.name, e.date, e.language, e.paper_count,
                coalesce((SELECT sum(new_papers) FROM edition_category WHERE edition_id = e.id), 0)
            FROM edition e JOIN source s ON s.id = e.source_id ORDER BY e.date DESC, e.id DESC LIMIT @atMost
            """, new { atMost }).Select(row => new ReceivedEdition(row.Source, row.Date, row.Language, row.Papers, row.New)),
    ], ct);

    public Task<IReadOnlyList<SuspendedChat>> SuspendedAsync(int atMost, CancellationToken ct) => database.ReadAsync<IReadOnlyList<SuspendedChat>>(connection =>
    [
        .. connection.Query<SuspendedRow>("""
            SELECT c.platform AS Platform, c.chat_id AS ChatId, c.thread AS Thread, c.title AS Title, c.suspended_at AS Since,
                (SELECT reason FROM delivery WHERE chat_id = c.id AND state = 2 AND reason IS NOT NULL ORDER BY id DESC LIMIT 1) AS Reason
            FROM chat c WHERE c.state = 2 ORDER BY c.suspended_at DESC LIMIT @atMost
            """, new { atMost }).Select(row => row.ToChat()),
    ], ct);

    public Task<int> SentSinceAsync(string platform, Instant since, CancellationToken ct) => database.ReadAsync(
        connection => connection.QuerySingle<int>("SELECT count(*) FROM delivery WHERE finished_at >= @since AND state = 1 AND platform = @platform", new { platform, since }), ct);

    private static IReadOnlyList<ChatCount> Chats(SqliteConnection connection) =>
    [
        .. connection.Query<(string Platform, long State, int Chats)>("SELECT platform, state, count(*) FROM chat GROUP BY platform, state ORDER BY platform, state")
            .Select(row => new ChatCount(row.Platform, (ChatState)row.State, row.Chats)),
    ];

    // Each part has an index of its own that holds little; what was sent, by far the most, has none.
    private static IReadOnlyList<DeliveryCount> Deliveries(SqliteConnection connection) =>
    [
        .. connection.Query<(string Platform, string State, int Deliveries)>("""
            SELECT platform, CASE WHEN owner IS NOT NULL THEN 'Leased' WHEN uncertain > 0 THEN 'Uncertain' WHEN not_before IS NOT NULL THEN 'Retrying' ELSE 'Planned' END, count(*)
            FROM delivery WHERE state = 0 GROUP BY 1, 2
            UNION ALL SELECT platform, 'Suspended', count(*) FROM delivery WHERE state = 2 GROUP BY 1
            UNION ALL SELECT platform, 'Dead', count(*) FROM delivery WHERE state = 3 GROUP BY 1
            """).Select(row => new DeliveryCount(row.Platform, Enum.Parse<DeliveryState>(row.State), row.Deliveries)),
    ];

    private sealed class SuspendedRow
    {
        public required string Platform { get; init; }

        public required string ChatId { get; init; }

        public required string Thread { get; init; }

        public string? Title { get; init; }

        public long? Since { get; init; }

        public string? Reason { get; init; }

        public SuspendedChat ToChat() => new(new(Platform, ChatId, Thread), Title, Since is { } at ? Instant.FromUnixTimeMilliseconds(at) : null, Reason);
    }
}
