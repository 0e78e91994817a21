using Dapper;
using DigestBot.Core.Delivery;

namespace DigestBot.Storage.Delivery;

/// <summary>What happened to a chat's pushes: its deliveries, those that were planned together as one.</summary>
internal sealed class PushHistory(Database database) : IPushHistory
{
    public Task<IReadOnlyList<PastPush>> ReadAsync(long chatId, int limit, CancellationToken ct) => database.ReadAsync<IReadOnlyList<PastPush>>(connection =>
        connection.Query<PastPush>("""
            SELECT d.planned_at AS PlannedAt, count(*) AS Messages, sum(d.state = 1) AS Sent,
                max(iif(d.state = 1, d.finished_at, NULL)) AS SentAt,
                sum(d.state = 0) AS Waiting, min(iif(d.state = 0, d.not_before, NULL)) AS NextTry,
                sum(d.attempts) AS Attempts, sum(d.state IN (2, 3, 4)) AS Failed,
                max(b.notice) AS Notice, (
                    SELECT r.reason FROM delivery r
                    WHERE r.chat_id = @chatId AND r.planned_at = d.planned_at AND r.reason IS NOT NULL ORDER BY r.state = 1, r.id DESC LIMIT 1) AS Reason
            FROM delivery d JOIN body b ON b.id = d.body_id
            WHERE d.chat_id = @chatId GROUP BY d.planned_at ORDER BY d.planned_at DESC LIMIT @limit
            """, new { chatId, limit }).ToList(), ct);
}
