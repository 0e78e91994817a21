using Dapper;
using DigestBot.Core.Chats;
using DigestBot.Storage.Delivery;
using DigestBot.Storage.Together;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DigestBot.Storage.Chats;

/// <summary>The chats the bot knows, and what they want.</summary>
internal sealed class ChatStore(Database database, TimeProvider time) : IChatStore
{
    private const string LastArrival = "(SELECT coalesce(max(id), 0) FROM arrival)";

    // What was dealt with for a subscription that ends or begins anew: all before the cursor c.cursor, once that has passed its beginning.
    private const string Settled = "pushed_through = max(pushed_through, iif(c.cursor > since, c.cursor, 0))";

    private const string AllThreads = "platform = @Platform AND chat_id = @ChatId";

    // What begins so, as the index on addresses finds it: from the prefix to what sorts behind all of it.
    private const string Within = "platform = @Platform AND chat_id >= @prefix AND chat_id < @end";

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    public async Task<Chat> OpenAsync(ChatAddress address, string dialect, ChatSettings initial, CancellationToken ct)
    {
        var known = await database.ReadAsync(connection => Find(connection, address), ct);
        return known is { State: not ChatState.Suspended } && known.Dialect == dialect
            ? known.ToChat()
            : (await database.WriteAsync(connection => Register(connection, address, dialect, initial), ct)).ToChat();
    }

    public Task<Chat?> FindAsync(ChatAddress address, CancellationToken ct) =>
        database.ReadAsync(connection => Find(connection, address)?.ToChat(), ct);

    public Task SaveSettingsAsync(long chatId, ChatSettings settings, CancellationToken ct) => database.WriteAsync(connection =>
    {
        var dialect = connection.QuerySingle<string>(
            "SELECT p.dialect FROM chat c JOIN profile p ON p.id = c.profile_id WHERE c.id = @chatId", new { chatId });
        Profiles.Move(connection, chatId, Profiles.Open(connection, settings, dialect));
        RoundUpTimes.Save(connection, chatId, settings.RoundUp, Now);
        return connection.Execute("UPDATE chat SET silent = @Silent, has_taste = @HasTaste WHERE id = @chatId", new { chatId, settings.Silent, settings.HasTaste });
    }, ct);

    public Task SetStateAsync(long chatId, ChatState state, CancellationToken ct) => database.WriteAsync(connection =>
    {
        var before = (ChatState?)connection.QuerySingleOrDefault<int?>("SELECT state FROM chat WHERE id = @chatId", new { chatId });
        if (before is null || before == state)
            return 0;
        if (state == ChatState.Active && before == ChatState.Suspended)
            CatchUp(connection, chatId);
        else if (state == ChatState.Active)
            BeginAnew(connection, chatId);
        connection.Execute("UPDATE chat SET state = @state, suspended_at = iif(@state = 2, @Now, NULL) WHERE id = @chatId", new { chatId, state, Now });
        ChatQueue.Follow(connection, chatId, state);
        RoundUpTimes.Follow(connection, chatId, Now);
        return 1;
    }, ct);

    public Task SuspendAsync(ChatAddress chat, string reason, CancellationToken ct) => database.WriteAsync(connection =>
        connection.Execute(Suspend(AllThreads), new { chat.Platform, chat.ChatId, reason, Now }), ct);

    public Task SuspendThreadAsync(ChatAddress thread, string reason, CancellationToken ct) => database.WriteAsync(connection =>
        connection.Execute(Suspend($"{AllThreads} AND thread = @Thread"), new { thread.Platform, thread.ChatId, thread.Thread, reason, Now }), ct);

    public Task SuspendWithinAsync(string platform, string prefix, string reason, CancellationToken ct) => database.WriteAsync(connection =>
        connection.Execute(Suspend(Within), new { Platform = platform, prefix, end = EndOf(prefix), reason, Now }), ct);

    public Task<IReadOnlyList<Chat>> WithinAsync(string platform, string prefix, CancellationToken ct) => database.ReadAsync<IReadOnlyList<Chat>>(connection =>
        [.. connection.Query<ChatRow>($"{ChatRow.Select} WHERE {Within} ORDER BY c.id", new { Platform = platform, prefix, end = EndOf(prefix) }).Select(row => row.ToChat())], ct);

    public Task<IReadOnlyList<string>> PrefixesAsync(string platform, char end, CancellationToken ct) => database.ReadAsync<IReadOnlyList<string>>(connection =>
        [.. connection.Query<string>(
            "SELECT DISTINCT substr(chat_id, 1, instr(chat_id, @end)) FROM chat WHERE platform = @platform AND instr(chat_id, @end) > 0",
            new { platform, end = $"{end}" })], ct);

    public Task<IReadOnlyList<Chat>> ThreadsAsync(ChatAddress chat, CancellationToken ct) => database.ReadAsync<IReadOnlyList<Chat>>(connection =>
        [.. connection.Query<ChatRow>($"{ChatRow.Select} WHERE {AllThreads} ORDER BY c.id", chat).Select(row => row.ToChat())], ct);

    public Task SetTitleAsync(long chatId, string? title, CancellationToken ct) => database.WriteAsync(connection =>
        connection.Execute("UPDATE chat SET title = @title WHERE id = @chatId", new { chatId, title }), ct);

    public Task SetKeeperAsync(long chatId, string personId, CancellationToken ct) => database.WriteAsync(connection =>
        connection.Execute("UPDATE chat SET keeper = @personId WHERE id = @chatId", new { chatId, personId }), ct);

    public Task<IReadOnlyList<string>> SubscriptionsAsync(long chatId, CancellationToken ct) => database.ReadPreparedAsync<IReadOnlyList<string>>(connection =>
        connection["SELECT category FROM subscription WHERE chat_id = ?1 AND active ORDER BY category"].Read(row => row.Text(0), chatId), ct);

    public Task<bool> SubscribeAsync(long chatId, string category, CancellationToken ct) => ResubscribeAsync($"""
        INSERT INTO subscription (chat_id, category, active, since, pushed_through) VALUES (@chatId, @category, 1, {LastArrival}, 0)
        ON CONFLICT DO UPDATE SET active = 1, since = excluded.since WHERE NOT active
        """, chatId, category, ct);

    public Task<bool> UnsubscribeAsync(long chatId, string category, CancellationToken ct) => ResubscribeAsync($"""
        UPDATE subscription SET active = 0, {Settled}
        FROM chat c
        WHERE c.id = @chatId AND subscription.chat_id = @chatId AND category = @category AND active
        """, chatId, category, ct);

    private Task<bool> ResubscribeAsync(string change, long chatId, string category, CancellationToken ct) => database.WriteAsync(connection =>
    {
        var changed = connection.Execute(change, new { chatId, category }) > 0;
        if (changed)
            SubscriptionSets.Follow(connection, chatId);
        return changed;
    }, ct);

    private static string Suspend(string which) => $"""
        UPDATE delivery SET state = 2, reason = @reason, finished_at = @Now, due = NULL, owner = NULL
        WHERE state = 0 AND chat_id IN (SELECT id FROM chat WHERE {which} AND state = 0);
        UPDATE chat SET state = 2, suspended_at = @Now WHERE {which} AND state = 0
        """;

    private static string EndOf(string prefix) => $"{prefix[..^1]}{(char)(prefix[^1] + 1)}";

    // Its cursor stayed where it was, and what had been planned waits to be planned again, today as well.
    private static void CatchUp(SqliteConnection connection, long chatId) => connection.Execute("""
        UPDATE chat SET served_on = '' WHERE id = @chatId;
        UPDATE profile SET seen = -1 WHERE id = (SELECT profile_id FROM chat WHERE id = @chatId)
        """, new { chatId });

    // What came during a pause is not pushed by itself, yet the latest edition is still to be had, as for a new subscription.
    private void BeginAnew(SqliteConnection connection, long chatId)
    {
        connection.Execute($"""
            UPDATE subscription SET {Settled}, since = {LastArrival}
            FROM chat c
            WHERE c.id = @chatId AND subscription.chat_id = @chatId AND active;
            UPDATE follow SET since = {LastArrival} WHERE chat_id = @chatId AND active
            """, new { chatId });
        SubscriptionSets.Follow(connection, chatId);
        StartFromNow(connection, chatId);
    }

    private ChatRow Register(SqliteConnection connection, ChatAddress address, string dialect, ChatSettings initial)
    {
        if (Find(connection, address) is { } known)
        {
            Profiles.Move(connection, known.Id, Profiles.Open(connection, known.ToChat().Settings, dialect));
            // Somebody is there: it must not be deleted for its long absence while it is spoken with.
            connection.Execute("UPDATE chat SET suspended_at = @Now WHERE id = @Id AND state = 2", new { known.Id, Now });
        }
        else
            Add(connection, address, Profiles.Open(connection, initial, dialect), initial.Silent);
        return Find(connection, address)!;
    }

    private void Add(SqliteConnection connection, ChatAddress address, long profile, bool silent)
    {
        var id = connection.QuerySingle<long>("""
            INSERT INTO chat (platform, chat_id, thread, profile_id, silent, state, cursor, created_at)
            VALUES (@Platform, @ChatId, @Thread, @profile, @silent, 0, 0, @Now) RETURNING id
            """, new { address.Platform, address.ChatId, address.Thread, profile, silent, Now });
        StartFromNow(connection, id);
    }

    // Nothing that came before is news, and its first push is the next one at its time, as it is told: today's counts as had.
    private void StartFromNow(SqliteConnection connection, long chatId)
    {
        var profile = connection.QuerySingle<ProfileRow>(
            $"SELECT {ProfileRow.Columns} FROM profile WHERE id = (SELECT profile_id FROM chat WHERE id = @chatId)", new { chatId });
        var today = profile.ToPlan().OpenSlot(Now)?.Day;
        connection.Execute($"""
            UPDATE chat SET cursor = {LastArrival}, served_on = max(served_on, coalesce(@today, '')) WHERE id = @chatId
            """, new { chatId, today });
    }

    private static ChatRow? Find(SqliteConnection connection, ChatAddress address) => connection.QuerySingleOrDefault<ChatRow>(
        $"{ChatRow.Select} WHERE platform = @Platform AND chat_id = @ChatId AND thread = @Thread", address);
}
