using Dapper;
using DigestBot.Core.Delivery;
using DigestBot.Storage.Sqlite;
using NodaTime;

namespace DigestBot.Storage.Delivery;

/// <summary>What can be asked of the outbox as a whole, and its upkeep.</summary>
internal sealed class DeliveryLedger(Database database, TimeProvider time) : IDeliveryLedger
{
    // Whoever waits for a push to go out, waits for what is due so soon.
    private static readonly Duration Soon = Duration.FromSeconds(5);

    /// <summary>Off the index of what is open, whatever else is kept.</summary>
    public const string Waiting = """
        SELECT count(*) AS Deliveries, min(d.planned_at) AS Oldest
        FROM delivery d CROSS JOIN chat c ON c.id = d.chat_id WHERE d.state = 0 AND c.state = 0 AND d.platform = @platform
        """;

    public Task<Backlog> BacklogAsync(string platform, CancellationToken ct) =>
        database.ReadAsync(connection => connection.QuerySingle<Backlog>(Waiting, new { platform }), ct);

    public Task<DeliveryCounts> CountAsync(IReadOnlyList<string> platforms, long afterId, CancellationToken ct) => database.ReadAsync(connection =>
    {
        var count = connection.QuerySingle<CountRow>("""
            SELECT coalesce((SELECT max(id) FROM delivery), 0) AS LastId, count(*) FILTER (WHERE state = 1) AS Sent,
                count(DISTINCT iif(state = 1, chat_id, NULL)) AS Chats, count(*) FILTER (WHERE state = 0 AND (due <= @soon OR owner IS NOT NULL) AND platform NOT IN (
                    SELECT platform FROM platform_wait WHERE until > @soon)) AS Ready,
                count(*) FILTER (WHERE state = 0) AS Waiting, count(*) FILTER (WHERE state > 1) AS Failed
            FROM delivery WHERE id > @afterId AND platform IN (SELECT value FROM json_each(@platforms))
            """, new { afterId, soon = Now() + Soon, platforms = ColumnJson.Write(platforms) });
        return new DeliveryCounts(count.LastId, count.Sent, count.Chats, count.Ready, count.Waiting - count.Ready, count.Failed);
    }, ct);

    public Task<IReadOnlyList<DeadLetter>> DeadLettersAsync(int atMost, CancellationToken ct) =>
        database.ReadAsync(connection => DeadLetters.List(connection, atMost), ct);

    public Task<int> RequeueAsync(IReadOnlyList<long>? ids, CancellationToken ct) =>
        database.WriteAsync(connection => DeadLetters.Requeue(connection, ids), ct);

    public Task<int> ClearAsync(Instant finishedBefore, int atMost, CancellationToken ct) =>
        database.WriteAsync(connection => Retention.Clear(connection, finishedBefore, atMost), ct);

    public Task SetBackAsync(Duration by, CancellationToken ct) => database.WriteAsync(connection => connection.Execute("""
        UPDATE delivery SET due = due - @ms, not_before = not_before - @ms WHERE state = 0;
        UPDATE delivery SET planned_at = @now WHERE planned_at > @now;
        UPDATE delivery SET finished_at = @now WHERE finished_at > @now;
        UPDATE chat SET wait_until = wait_until - @ms WHERE wait_until IS NOT NULL;
        UPDATE platform_wait SET until = until - @ms;
        """, new { ms = (long)by.TotalMilliseconds, now = Now() }), ct);

    // The last planned is the last written, and what is finished has an index.
    public Task<Duration> BehindAsync(CancellationToken ct) => database.ReadAsync(connection =>
    {
        var latest = connection.QuerySingle<long>("""
            SELECT max(coalesce((SELECT planned_at FROM delivery ORDER BY id DESC LIMIT 1), 0), coalesce((SELECT max(finished_at) FROM delivery), 0))
            """);
        return Duration.Max(Instant.FromUnixTimeMilliseconds(latest) - Now(), Duration.Zero);
    }, ct);

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());

    internal sealed class CountRow
    {
        public long LastId { get; init; }

        public int Sent { get; init; }

        public int Chats { get; init; }

        public int Ready { get; init; }

        public int Waiting { get; init; }

        public int Failed { get; init; }
    }
}
