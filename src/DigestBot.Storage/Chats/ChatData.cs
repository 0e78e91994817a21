using Dapper;
using DigestBot.Core.Chats;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DigestBot.Storage.Chats;

/// <summary>All that is stored about a chat.</summary>
internal sealed class ChatData(Database database) : IChatData
{
    private const string OfChat = "chat_id = @Id";
    private const string AtAddress = "platform = @Platform AND chat_id = @ChatId AND thread = @Thread";
    private const string Elsewhere = "chat_id IN (SELECT id FROM chat WHERE platform = @Platform AND id <> @Id)";

    // What refers to others comes before them, so that it can be deleted in this order.
    private static readonly (string Table, string Where)[] Rows =
    [
        ("nomination_vote", $"nomination_id IN (SELECT id FROM nomination WHERE {OfChat})"),
        ("nomination", OfChat),
        ("round_up", OfChat),
        ("delivery", OfChat),
        ("saved_paper", OfChat),
        ("subscription", OfChat),
        ("taste_vote", OfChat),
        ("followed_paper", OfChat),
        ("follow", OfChat),
        ("transcript_file", $"entry_id IN (SELECT id FROM transcript_entry WHERE {AtAddress})"),
        ("transcript_entry", AtAddress),
        ("caretaker", OfChat),
        ("chat_note", AtAddress),
        ("canary", OfChat),
        ("chat", "id = @Id"),
    ];

    // What is stored of a person in the chats of others.
    private static readonly (string Table, string Where, string Forget)[] PersonRows =
    [
        ("nomination_vote", $"person = @PersonId AND nomination_id IN (SELECT id FROM nomination WHERE {Elsewhere})", "DELETE FROM nomination_vote"),
        ("nomination", $"person = @PersonId AND {Elsewhere}", "UPDATE nomination SET person = '', name = NULL"),
        ("saved_paper", $"saved_by = @PersonId AND {Elsewhere}", "UPDATE saved_paper SET saved_by = ''"),
        ("transcript_entry", "person = @PersonId AND platform = @Platform", "DELETE FROM transcript_entry"),
        ("caretaker", $"person = @PersonId AND {Elsewhere}", "DELETE FROM caretaker"),
        ("chat", "keeper = @PersonId AND platform = @Platform AND id <> @Id", "UPDATE chat SET keeper = NULL"),
    ];

    // What is everybody's, of which the rows of a chat give the numbers alone.
    private static readonly (string Name, string Select)[] Named =
    [
        ("profile", "SELECT p.* FROM profile p JOIN chat c ON c.profile_id = p.id WHERE c.id = @Id"),
        ("rule", "SELECT r.* FROM rule r JOIN follow f ON f.rule_id = r.id WHERE f.chat_id = @Id"),
        ("paper", $"""
            SELECT id, arxiv_id, title FROM paper WHERE id IN (
                SELECT paper_id FROM saved_paper WHERE {OfChat} UNION SELECT paper_id FROM nomination WHERE {OfChat}
                UNION SELECT paper_id FROM taste_vote WHERE {OfChat} UNION SELECT paper_id FROM followed_paper WHERE {OfChat}
                UNION SELECT paper_id FROM saved_paper WHERE saved_by = @PersonId AND {Elsewhere}
                UNION SELECT n.paper_id FROM nomination n LEFT JOIN nomination_vote v ON v.nomination_id = n.id
                    WHERE @PersonId IN (n.person, v.person) AND {Elsewhere})
            ORDER BY id
            """),
        ("body", "SELECT b.id, e.date AS edition, b.category, b.language FROM body b JOIN edition e ON e.id = b.edition_id WHERE b.id IN (SELECT body_id FROM delivery WHERE chat_id = @Id)"),
    ];

    /// <summary>The tables that know a chat, which is to say, all that has to be thought of here.</summary>
    public static IEnumerable<string> Tables => Rows.Select(row => row.Table).Order(StringComparer.Ordinal);

    public Task<string> ReadAsync(Chat chat, string? personId, CancellationToken ct) => database.ReadAsync(connection =>
    {
        var key = Key(chat, personId);
        using var json = new RowsJson();
        foreach (var (name, select) in Named)
            json.Add(name, connection.Query(select, key));
        foreach (var (table, where) in Rows.Reverse())
            json.Add(table, connection.Query($"SELECT * FROM {table} WHERE {where}", key));
        foreach (var (table, where, _) in personId is null ? [] : PersonRows)
            json.Add($"{table}_elsewhere", connection.Query($"SELECT * FROM {(table == "chat" ? "(SELECT platform, chat_id, thread, title, keeper, id FROM chat)" : table)} WHERE {where}", key));
        return json.Finish();
    }, ct);

    public Task<IReadOnlyList<ForgottenRows>> ForgetAsync(Chat chat, string? personId, CancellationToken ct) =>
        database.WriteAsync(connection => Forget(connection, Key(chat, personId), personId is not null), ct);

    // Chosen and deleted in one transaction, so that none goes that came back in between.
    public Task<int> PurgeAsync(Instant suspendedBefore, int atMost, CancellationToken ct) => database.WriteAsync(connection =>
    {
        var chats = connection.Query<ChatRow>(
            $"{ChatRow.Select} WHERE c.suspended_at < @suspendedBefore AND c.state = 2 ORDER BY c.suspended_at LIMIT @atMost", new { suspendedBefore, atMost }).ToList();
        foreach (var chat in chats)
            Forget(connection, Key(chat.ToChat(), personId: null), isPerson: false);
        return chats.Count;
    }, ct);

    private static IReadOnlyList<ForgottenRows> Forget(SqliteConnection connection, ChatKey key, bool isPerson)
    {
        var bodies = connection.Query<long>("SELECT DISTINCT body_id FROM delivery WHERE chat_id = @Id", key).ToList();
        var shared = connection.QuerySingleOrDefault<Shared>("SELECT profile_id AS Profile, subscription_set_id AS Subscriptions FROM chat WHERE id = @Id", key) ?? new(0, null);
        if (isPerson)
            foreach (var (_, where, forget) in PersonRows)
                connection.Execute($"{forget} WHERE {where}", key);
        connection.Execute("UPDATE chat SET speaks_for = NULL WHERE speaks_for = @Id", key);
        List<ForgottenRows> forgotten = [.. Rows.Select(row => new ForgottenRows(row.Table, connection.Execute($"DELETE FROM {row.Table} WHERE {row.Where}", key)))];
        // What the chat shared with others stays with them.
        connection.Execute("""
            DELETE FROM profile WHERE id = @Profile AND NOT EXISTS (SELECT 1 FROM chat WHERE profile_id = @Profile);
            DELETE FROM subscription_set WHERE id = @Subscriptions AND NOT EXISTS (SELECT 1 FROM chat WHERE subscription_set_id = @Subscriptions)
            """, shared);
        foreach (var body in bodies)
            connection.Execute("DELETE FROM body WHERE id = @body AND NOT EXISTS (SELECT 1 FROM delivery WHERE body_id = @body)", new { body });
        connection.Execute("""
            DELETE FROM rule_match WHERE NOT EXISTS (SELECT 1 FROM follow WHERE rule_id = rule_match.rule_id);
            DELETE FROM rule WHERE NOT EXISTS (SELECT 1 FROM follow WHERE rule_id = rule.id);
            DELETE FROM selection WHERE id NOT IN (SELECT selection_id FROM body WHERE selection_id <> 0)
            """);
        return [.. forgotten.Where(rows => rows.Count > 0)];
    }

    private static ChatKey Key(Chat chat, string? personId) => new(chat.Id, chat.Address.Platform, chat.Address.ChatId, chat.Address.Thread, personId);

    internal sealed record ChatKey(long Id, string Platform, string ChatId, string Thread, string? PersonId);

    internal sealed record Shared(long Profile, long? Subscriptions);
}
