using Dapper;
using DigestBot.Core.Chats;
using Microsoft.Data.Sqlite;

namespace DigestBot.Storage.Delivery;

/// <summary>Gives a chat another id on its platform. The chat that was there first keeps its settings, its past and its queue.</summary>
internal static class ChatMove
{
    public static int Run(SqliteConnection connection, ChatAddress from, string toChatId)
    {
        var pairs = connection.Query<Pair>("""
            SELECT o.id AS Old, n.id AS New FROM chat o
                JOIN chat n ON n.platform = o.platform AND n.chat_id = @toChatId AND n.thread = o.thread AND n.id <> o.id
            WHERE o.platform = @Platform AND o.chat_id = @ChatId
            """, new { from.Platform, from.ChatId, toChatId }).AsList();
        foreach (var pair in pairs)
            Merge(connection, pair);
        return connection.Execute("""
            UPDATE transcript_entry SET chat_id = @toChatId WHERE platform = @Platform AND chat_id = @ChatId;
            UPDATE chat SET chat_id = @toChatId, wait_until = NULL WHERE platform = @Platform AND chat_id = @ChatId
            """, new { from.Platform, from.ChatId, toChatId });
    }

    // Somebody may have spoken under the new id before we heard of the move.
    private static void Merge(SqliteConnection connection, Pair pair)
    {
        connection.Execute("""
            INSERT INTO subscription (chat_id, category, active, since, pushed_through)
            SELECT @Old, category, active, since, pushed_through FROM subscription WHERE chat_id = @New
            ON CONFLICT DO UPDATE SET active = max(active, excluded.active), pushed_through = max(pushed_through, excluded.pushed_through);
            DELETE FROM subscription WHERE chat_id = @New;
            UPDATE delivery SET chat_id = @Old WHERE chat_id = @New;
            DELETE FROM chat WHERE id = @New;
            """, pair);
        ChatQueue.Reorder(connection, pair.Old);
    }

    private sealed class Pair
    {
        public long Old { get; init; }

        public long New { get; init; }
    }
}
