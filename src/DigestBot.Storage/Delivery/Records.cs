using DigestBot.Core.Delivery;
using DigestBot.Storage.Sqlite;
using NodaTime;

namespace DigestBot.Storage.Delivery;

/// <summary>
/// Writes down what became of deliveries, and lets their chats' queues go on. Whatever is not an arrival is only taken for the try it
/// speaks of: a lease may have ended while the platform was slow, and somebody else may have tried since. Whose queue it is, the delivery's row
/// tells: two chats may have become one since it was leased.
/// </summary>
internal sealed class Records(PreparedConnection connection)
{
    private const string ThisTry = "WHERE id = ?1 AND state = 0 AND attempts = ?2 AND owner IS NOT NULL";

    public int Write(IReadOnlyList<DeliveryResult> results)
    {
        foreach (var result in results)
            Write(result.Delivery, result.Record);
        return results.Count;
    }

    private void Write(LeasedDelivery delivery, DeliveryRecord record)
    {
        var (changed, next) = record switch
        {
            // What arrived has arrived, whatever was written before. Why it came late stays.
            DeliveryRecord.Sent sent => (Run("""
                UPDATE delivery SET state = 1, message_id = ?2, finished_at = ?3, due = NULL, owner = NULL WHERE id = ?1 AND state <> 1
                """, delivery.Id, sent.MessageId, Milliseconds(sent.At)), Milliseconds(sent.Next)),
            DeliveryRecord.Held held => (Hold(delivery, held.Reason), Milliseconds(held.At)),
            DeliveryRecord.Retry retry => (PutOff(delivery, "failures = failures + 1", retry.At, retry.Reason), 0L),
            DeliveryRecord.Uncertain uncertain => (PutOff(delivery, "uncertain = uncertain + 1", uncertain.At, uncertain.Reason), 0L),
            DeliveryRecord.ChatWaits waits => (ChatWaits(delivery, waits), 0L),
            DeliveryRecord.Suspended suspended => (Suspend(delivery, suspended), Milliseconds(suspended.At)),
            DeliveryRecord.Dead dead => (Run(
                $"UPDATE delivery SET state = 3, reason = ?4, finished_at = ?3, due = NULL, owner = NULL {ThisTry}",
                delivery.Id, delivery.Attempt, Milliseconds(dead.At), dead.Reason), Milliseconds(dead.At)),
            _ => throw new NotSupportedException(record.GetType().Name),
        };
        if (changed > 0)
            Run(ChatQueue.AdvanceBehind, delivery.Id, next);
    }

    private int Hold(LeasedDelivery delivery, string? reason) => Run(
        $"UPDATE delivery SET due = NULL, owner = NULL, attempts = attempts - 1, reason = coalesce(?3, reason) {ThisTry}",
        delivery.Id, delivery.Attempt, reason);

    private int PutOff(LeasedDelivery delivery, string count, Instant at, string reason) => Run(
        $"UPDATE delivery SET {count}, not_before = ?3, reason = ?4, due = NULL, owner = NULL {ThisTry}",
        delivery.Id, delivery.Attempt, Milliseconds(at), reason);

    private int ChatWaits(LeasedDelivery delivery, DeliveryRecord.ChatWaits waits)
    {
        Run(ChatQueue.Wait, delivery.Chat.Platform, delivery.Chat.ChatId, Milliseconds(waits.At));
        return PutOff(delivery, "attempts = attempts", waits.At, waits.Reason);
    }

    // Refused under an id that the chat has no longer, it is tried under the new one.
    private int Suspend(LeasedDelivery delivery, DeliveryRecord.Suspended suspended)
    {
        if (!IsStillThere(delivery))
            return Hold(delivery, suspended.Reason);
        var changed = Run(
            $"UPDATE delivery SET state = 2, reason = ?4, finished_at = ?3, due = NULL, owner = NULL {ThisTry}",
            delivery.Id, delivery.Attempt, Milliseconds(suspended.At), suspended.Reason);
        if (changed == 0)
            return 0;
        const string chat = "(SELECT chat_id FROM delivery WHERE id = ?1)";
        Run($"UPDATE chat SET state = 2, suspended_at = coalesce(suspended_at, ?2) WHERE id = {chat}", delivery.Id, Milliseconds(suspended.At));
        return Run($"UPDATE delivery SET state = 2, reason = ?3, finished_at = ?2, due = NULL, owner = NULL WHERE chat_id = {chat} AND state = 0",
            delivery.Id, Milliseconds(suspended.At), suspended.Reason);
    }

    private bool IsStillThere(LeasedDelivery delivery) =>
        connection["SELECT c.chat_id FROM delivery d CROSS JOIN chat c ON c.id = d.chat_id WHERE d.id = ?1"].Read(row => row.Text(0), delivery.Id) is not [var now]
            || now == delivery.Chat.ChatId;

    private int Run(string sql, params ReadOnlySpan<object?> values) => connection[sql].Run(values);

    private static long Milliseconds(Instant at) => at.ToUnixTimeMilliseconds();
}
