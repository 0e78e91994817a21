using Dapper;
using DigestBot.Core.Delivery;
using Microsoft.Data.Sqlite;

namespace DigestBot.Storage.Delivery;

/// <summary>Writes down what became of a delivery, and lets its chat's queue go on.</summary>
internal static class Records
{
    public static int Write(SqliteConnection connection, long id, DeliveryRecord record)
    {
        var changed = record switch
        {
            DeliveryRecord.Sent sent => Finish(connection, id, sent),
            DeliveryRecord.Retry retry => PutOff(connection, id, retry),
            DeliveryRecord.Suspended suspended => Suspend(connection, id, suspended),
            DeliveryRecord.Dead dead => GiveUp(connection, id, dead),
            _ => throw new NotSupportedException(record.GetType().Name),
        };
        if (changed > 0)
            ChatQueue.Advance(connection, connection.QuerySingle<long>("SELECT chat_id FROM delivery WHERE id = @id", new { id }));
        return changed;
    }

    // What arrived has arrived, whatever was written before: a lease may have ended while the platform was slow.
    private static int Finish(SqliteConnection connection, long id, DeliveryRecord.Sent sent) => connection.Execute($"""
        UPDATE delivery SET state = {(int)DeliveryState.Sent}, message_id = @MessageId, finished_at = @At, due = NULL, owner = NULL
        WHERE id = @id AND state <> {(int)DeliveryState.Sent}
        """, new { id, sent.MessageId, sent.At });

    private static int PutOff(SqliteConnection connection, long id, DeliveryRecord.Retry retry) => connection.Execute("""
        UPDATE delivery SET not_before = @At, reason = @Reason, due = NULL, owner = NULL WHERE id = @id AND state = 0
        """, new { id, retry.At, retry.Reason });

    private static int GiveUp(SqliteConnection connection, long id, DeliveryRecord.Dead dead) => connection.Execute($"""
        UPDATE delivery SET state = {(int)DeliveryState.Dead}, reason = @Reason, due = NULL, owner = NULL WHERE id = @id AND state = 0
        """, new { id, dead.Reason });

    private static int Suspend(SqliteConnection connection, long id, DeliveryRecord.Suspended suspended) => connection.Execute($"""
        UPDATE chat SET state = 2 WHERE id = (SELECT chat_id FROM delivery WHERE id = @id);
        UPDATE delivery SET state = {(int)DeliveryState.Suspended}, reason = @Reason, due = NULL, owner = NULL
        WHERE chat_id = (SELECT chat_id FROM delivery WHERE id = @id) AND state = 0
        """, new { id, suspended.Reason });
}
