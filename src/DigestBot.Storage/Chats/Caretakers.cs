using Dapper;
using DigestBot.Core.Chats;
using Microsoft.Data.Sqlite;

namespace DigestBot.Storage.Chats;

/// <summary>Who looks after which chats, and for which of them somebody speaks now.</summary>
internal sealed class Caretakers(Database database) : ICaretakers
{
    private const string Home = "platform = @Platform AND chat_id = @ChatId AND thread = @Thread";

    /// <summary>Gives what is known of a chat to the one that it is merged into.</summary>
    public static void Merge(SqliteConnection connection, long from, long into) => connection.Execute("""
        INSERT OR IGNORE INTO caretaker (person, chat_id) SELECT person, @into FROM caretaker WHERE chat_id = @from;
        DELETE FROM caretaker WHERE chat_id = @from;
        UPDATE chat SET speaks_for = @into WHERE speaks_for = @from
        """, new { from, into });

    public async Task<bool> AddAsync(long chatId, string personId, CancellationToken ct) => await database.WriteAsync(connection =>
        connection.Execute("INSERT OR IGNORE INTO caretaker (person, chat_id) VALUES (@personId, @chatId)", new { personId, chatId }), ct) > 0;

    public Task<IReadOnlyList<Chat>> ChatsOfAsync(string platform, string personId, int atMost, CancellationToken ct) =>
        database.ReadAsync<IReadOnlyList<Chat>>(connection =>
        [
            .. connection.Query<ChatRow>($"""
                {ChatRow.Select} JOIN caretaker t ON t.chat_id = c.id
                WHERE t.person = @personId AND c.platform = @platform ORDER BY c.id DESC LIMIT @atMost
                """, new { platform, personId, atMost }).Select(row => row.ToChat()),
        ], ct);

    public Task<Chat?> SpokenForAsync(ChatAddress home, CancellationToken ct) => database.ReadAsync(connection =>
        connection.QuerySingleOrDefault<ChatRow>($"{ChatRow.Select} WHERE c.id = (SELECT speaks_for FROM chat WHERE {Home})", home)?.ToChat(), ct);

    public Task SpeakForAsync(ChatAddress home, long? chatId, CancellationToken ct) => database.WriteAsync(connection => connection.Execute(
        "UPDATE chat SET speaks_for = @chatId WHERE platform = @Platform AND chat_id = @Home AND thread = @Thread",
        new { chatId, home.Platform, Home = home.ChatId, home.Thread }), ct);
}
