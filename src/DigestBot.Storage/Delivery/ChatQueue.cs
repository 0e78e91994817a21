using Dapper;
using DigestBot.Core.Chats;
using Microsoft.Data.Sqlite;

namespace DigestBot.Storage.Delivery;

/// <summary>A chat's open deliveries. Only the first of them has a due, so nobody can take the second before the first is done.</summary>
internal static class ChatQueue
{
    /// <summary>Lets the chat's first open delivery be taken.</summary>
    public static void Advance(SqliteConnection connection, long chatId) => connection.Execute("""
        UPDATE delivery SET due = max(planned_at, coalesce(not_before, 0))
        WHERE id = (SELECT min(id) FROM delivery WHERE chat_id = @chatId AND state = 0) AND due IS NULL
            AND (SELECT state FROM chat WHERE id = @chatId) = 0
        """, new { chatId });

    /// <summary>Holds the queue of a chat that gets no pushes, or lets it go on. What is on its way already arrives.</summary>
    public static void Follow(SqliteConnection connection, long chatId, ChatState state)
    {
        if (state == ChatState.Active)
            Advance(connection, chatId);
        else
            connection.Execute("UPDATE delivery SET due = NULL WHERE chat_id = @chatId AND state = 0 AND owner IS NULL", new { chatId });
    }
}
