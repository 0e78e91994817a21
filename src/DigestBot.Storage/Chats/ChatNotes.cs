using Dapper;
using DigestBot.Core.Chats;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DigestBot.Storage.Chats;

/// <summary>What adapters found out about chats.</summary>
internal sealed class ChatNotes(Database database, TimeProvider time) : IChatNotes
{
    private const string This = "platform = @Platform AND chat_id = @ChatId AND thread = @Thread AND name = @name";

    /// <summary>Drops notes that are not kept for good and were made before an instant.</summary>
    public static void Clear(SqliteConnection connection, Instant before) =>
        connection.Execute("DELETE FROM chat_note WHERE NOT lasts AND noted_at < @before", new { before });

    public Task<string?> FindAsync(ChatAddress chat, string name, CancellationToken ct) => database.ReadAsync(connection =>
        connection.QuerySingleOrDefault<string>($"SELECT text FROM chat_note WHERE {This}", new { chat.Platform, chat.ChatId, chat.Thread, name }), ct);

    public Task SetAsync(ChatAddress chat, string name, string text, bool lasts, CancellationToken ct) => database.WriteAsync(connection => connection.Execute("""
        INSERT OR REPLACE INTO chat_note (platform, chat_id, thread, name, text, lasts, noted_at)
        VALUES (@Platform, @ChatId, @Thread, @name, @text, @lasts, @now)
        """, new { chat.Platform, chat.ChatId, chat.Thread, name, text, lasts, now = Instant.FromDateTimeOffset(time.GetUtcNow()) }), ct);

    public Task<string> FirstAsync(ChatAddress chat, string name, string text, CancellationToken ct) => database.WriteAsync(connection =>
        connection.QuerySingle<string>($"""
            INSERT OR IGNORE INTO chat_note (platform, chat_id, thread, name, text, lasts, noted_at)
            VALUES (@Platform, @ChatId, @Thread, @name, @text, 1, @now);
            SELECT text FROM chat_note WHERE {This}
            """, new { chat.Platform, chat.ChatId, chat.Thread, name, text, now = Instant.FromDateTimeOffset(time.GetUtcNow()) }), ct);

    public Task<bool> ForgetAsync(ChatAddress chat, string name, CancellationToken ct) => database.WriteAsync(connection =>
        connection.Execute($"DELETE FROM chat_note WHERE {This}", new { chat.Platform, chat.ChatId, chat.Thread, name }) > 0, ct);
}
