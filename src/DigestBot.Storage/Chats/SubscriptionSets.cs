using Dapper;
using Microsoft.Data.Sqlite;

namespace DigestBot.Storage.Chats;

/// <summary>What chats subscribe to, as one thing that those share who want the same. A set is there as long as a chat has it.</summary>
internal static class SubscriptionSets
{
    private const string Categories = """
        SELECT json_group_array(category) AS categories FROM (SELECT category FROM subscription WHERE chat_id = @chatId AND active ORDER BY category)
        """;

    /// <summary>Gives a chat the set of what it subscribes to by now. Whoever changes subscriptions does this in the same transaction.</summary>
    public static void Follow(SqliteConnection connection, long chatId)
    {
        var old = connection.QuerySingle<long?>("SELECT subscription_set_id FROM chat WHERE id = @chatId", new { chatId });
        connection.Execute($"""
            INSERT INTO subscription_set (categories) SELECT categories FROM ({Categories}) WHERE categories <> '[]' ON CONFLICT DO NOTHING;
            UPDATE chat SET
                subscription_set_id = (SELECT id FROM subscription_set WHERE categories = ({Categories})),
                subscribed_after = (SELECT coalesce(max(since), 0) FROM subscription WHERE chat_id = @chatId AND active)
            WHERE id = @chatId;
            DELETE FROM subscription_set WHERE id = @old AND NOT EXISTS (SELECT 1 FROM chat WHERE subscription_set_id = @old)
            """, new { chatId, old });
    }
}
