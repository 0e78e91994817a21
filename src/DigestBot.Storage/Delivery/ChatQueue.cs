using Dapper;
using DigestBot.Core.Chats;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DigestBot.Storage.Delivery;

/// <summary>A chat's open deliveries. Only the first of them has a due, so nobody can take the second before the first is done.</summary>
internal static class ChatQueue
{
    /// <summary>Lets the first open delivery of chat <c>?1</c> be taken, at <c>?2</c> at the earliest, unless one is on its way.</summary>
    public const string Advance = """
        UPDATE delivery SET due = max(planned_at, coalesce(not_before, 0), ?2, coalesce((SELECT wait_until FROM chat WHERE id = ?1), 0))
        WHERE id = (SELECT min(id) FROM delivery WHERE chat_id = ?1 AND state = 0) AND due IS NULL
            AND (SELECT state FROM chat WHERE id = ?1) = 0
        """;

    /// <summary>The same for the chat that delivery <c>?1</c> belongs to.</summary>
    public static string AdvanceBehind { get; } = Advance.Replace("?1", "(SELECT chat_id FROM delivery WHERE id = ?1)");

    /// <summary>
    /// Notes that platform <c>?1</c> wants nothing sent to its chat <c>?2</c> before <c>?3</c>. That holds for all its topics: they are one chat to it.
    /// </summary>
    public const string Wait = "UPDATE chat SET wait_until = ?3 WHERE platform = ?1 AND chat_id = ?2";

    /// <summary>Holds the queue of a chat that gets no pushes, or lets it go on. What is on its way already arrives.</summary>
    public static void Follow(SqliteConnection connection, long chatId, ChatState state)
    {
        if (state == ChatState.Active)
            connection.Execute(Advance.Replace("?1", "@chatId").Replace("?2", "0"), new { chatId });
        else
            Hold(connection, chatId);
    }

    /// <summary>Takes the due from what waits, and finds anew which delivery is first.</summary>
    public static void Reorder(SqliteConnection connection, long chatId)
    {
        Hold(connection, chatId);
        if (connection.QuerySingle<int>("SELECT count(*) FROM delivery WHERE chat_id = @chatId AND state = 0 AND owner IS NOT NULL", new { chatId }) == 0)
            Follow(connection, chatId, ChatState.Active);
    }

    /// <summary>Puts off what the queues of a chat's topics begin with; what is on its way may still arrive.</summary>
    public static int PutOff(SqliteConnection connection, ChatAddress chat, Instant until) => connection.Execute("""
        UPDATE chat SET wait_until = @until WHERE platform = @Platform AND chat_id = @ChatId;
        UPDATE delivery SET due = max(due, @until)
        WHERE chat_id IN (SELECT id FROM chat WHERE platform = @Platform AND chat_id = @ChatId) AND state = 0 AND due IS NOT NULL AND owner IS NULL
        """, new { chat.Platform, chat.ChatId, until });

    private static void Hold(SqliteConnection connection, long chatId) =>
        connection.Execute("UPDATE delivery SET due = NULL WHERE chat_id = @chatId AND state = 0 AND owner IS NULL", new { chatId });
}
