using Dapper;
using DigestBot.Core.Delivery;
using NodaTime;

namespace DigestBot.Storage.Delivery;

/// <summary>What happened to a chat's pushes: its deliveries, those that were planned together as one.</summary>
internal sealed class PushHistory(Database database) : IPushHistory
{
    public Task<IReadOnlyList<PastPush>> ReadAsync(long chatId, int limit, CancellationToken ct) => database.ReadAsync<IReadOnlyList<PastPush>>(connection =>
    [
        .. connection.Query<PushRow>("""
            SELECT d.planned_at AS PlannedAt, count(*) AS Messages, sum(d.state = 1) AS Sent,
                max(iif(d.state = 1, d.finished_at, NULL)) AS SentAt,
                sum(d.state = 0) AS Waiting, min(iif(d.state = 0, d.not_before, NULL)) AS NextTry,
                sum(d.attempts) AS Attempts, sum(d.state IN (2, 3, 4)) AS Failed,
                max(b.notice) AS Notice, (
                    SELECT r.reason FROM delivery r
                    WHERE r.chat_id = @chatId AND r.planned_at = d.planned_at AND r.reason IS NOT NULL ORDER BY r.state = 1, r.id DESC LIMIT 1) AS Reason
            FROM delivery d JOIN body b ON b.id = d.body_id
            WHERE d.chat_id = @chatId GROUP BY d.planned_at ORDER BY d.planned_at DESC LIMIT @limit
            """, new { chatId, limit }).Select(row => row.ToPush()),
    ], ct);

    // Dapper reads a null into a type of its own only where it is a number.
    private sealed class PushRow
    {
        public Instant PlannedAt { get; init; }

        public int Messages { get; init; }

        public int Sent { get; init; }

        public long? SentAt { get; init; }

        public int Waiting { get; init; }

        public long? NextTry { get; init; }

        public int Attempts { get; init; }

        public int Failed { get; init; }

        public string? Reason { get; init; }

        public PushNotice Notice { get; init; }

        public PastPush ToPush() => new(PlannedAt, Messages, Sent, At(SentAt), Waiting, At(NextTry), Attempts, Failed, Reason, Notice);

        private static Instant? At(long? milliseconds) => milliseconds is { } at ? Instant.FromUnixTimeMilliseconds(at) : null;
    }
}
