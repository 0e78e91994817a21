using Dapper;
using DigestBot.Core.Operation;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DigestBot.Storage.Operation;

/// <summary>Counts what there is, for whoever runs the bot.</summary>
internal sealed class Counts(Database database) : ICensus
{
    public Task<Census> TakeAsync(CancellationToken ct) => database.ReadAsync(connection =>
    {
        var totals = connection.QuerySingle<Totals>(
            "SELECT (SELECT count(*) FROM edition) AS Editions, (SELECT count(*) FROM paper) AS Papers, (SELECT max(date) FROM edition) AS Latest");
        return new Census(totals.Editions, totals.Papers, totals.Latest, Chats(connection), Deliveries(connection));
    }, ct);

    public Task<IReadOnlyList<ReceivedEdition>> EditionsAsync(int atMost, CancellationToken ct) => database.ReadAsync<IReadOnlyList<ReceivedEdition>>(connection =>
        connection.Query<ReceivedEdition>("""
            SELECT s.name AS Source, e.date AS Date, e.language AS Language, e.paper_count AS Papers,
                coalesce((SELECT sum(new_papers) FROM edition_category WHERE edition_id = e.id), 0) AS NewPapers
            FROM edition e JOIN source s ON s.id = e.source_id ORDER BY e.date DESC, e.id DESC LIMIT @atMost
            """, new { atMost }).ToList(), ct);

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

    private static List<ChatCount> Chats(SqliteConnection connection) => connection.Query<ChatCount>(
        "SELECT platform AS Platform, state AS State, count(*) AS Chats FROM chat GROUP BY platform, state ORDER BY platform, state").ToList();

    // Each part has an index of its own that holds little; what was sent, by far the most, has none.
    private static IReadOnlyList<DeliveryCount> Deliveries(SqliteConnection connection) =>
    [
        .. connection.Query<DeliveryRow>("""
            SELECT platform AS Platform, count(*) AS Deliveries,
                CASE WHEN owner IS NOT NULL THEN 'Leased' WHEN uncertain > 0 THEN 'Uncertain' WHEN not_before IS NOT NULL THEN 'Retrying' ELSE 'Planned' END AS State
            FROM delivery WHERE state = 0 GROUP BY 1, 3
            UNION ALL SELECT platform, count(*), 'Suspended' FROM delivery WHERE state = 2 GROUP BY 1
            UNION ALL SELECT platform, count(*), 'Dead' FROM delivery WHERE state = 3 GROUP BY 1
            """).Select(row => new DeliveryCount(row.Platform, Enum.Parse<DeliveryState>(row.State), row.Deliveries)),
    ];

    internal sealed record Totals(int Editions, int Papers, LocalDate? Latest);

    internal sealed record DeliveryRow(string Platform, string State, int Deliveries);

    internal sealed class SuspendedRow
    {
        public required string Platform { get; init; }

        public required string ChatId { get; init; }

        public required string Thread { get; init; }

        public string? Title { get; init; }

        public Instant? Since { get; init; }

        public string? Reason { get; init; }

        public SuspendedChat ToChat() => new(new(Platform, ChatId, Thread), Title, Since, Reason);
    }
}
