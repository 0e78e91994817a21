using Dapper;
using DigestBot.Core.Chats;
using DigestBot.Storage.Delivery;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DigestBot.Storage.Chats;

/// <summary>The chats the bot knows, and what they want.</summary>
internal sealed class ChatStore(Database database, TimeProvider time) : IChatStore
{
    private const string LastArrival = "(SELECT coalesce(max(id), 0) FROM arrival)";

    // What was dealt with for a subscription that ends or begins anew: all before the cursor c.cursor, once that has passed its beginning.
    private const string Settled = "pushed_through = max(pushed_through, iif(c.cursor > since, c.cursor, 0))";

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    public async Task<Chat> OpenAsync(ChatAddress address, string dialect, ChatSettings initial, CancellationToken ct)
    {
        var known = await database.ReadAsync(connection => Find(connection, address), ct);
        return known?.Dialect == dialect
            ? known.ToChat(address)
            : (await database.WriteAsync(connection => Register(connection, address, dialect, initial), ct)).ToChat(address);
    }

    public Task<Chat?> FindAsync(ChatAddress address, CancellationToken ct) =>
        database.ReadAsync(connection => Find(connection, address)?.ToChat(address), ct);

    public Task SaveSettingsAsync(long chatId, ChatSettings settings, CancellationToken ct) => database.WriteAsync(connection =>
    {
        var dialect = connection.QuerySingle<string>(
            "SELECT p.dialect FROM chat c JOIN profile p ON p.id = c.profile_id WHERE c.id = @chatId", new { chatId });
        Profiles.Move(connection, chatId, Profiles.Open(connection, settings, dialect));
        return connection.Execute("UPDATE chat SET silent = @Silent WHERE id = @chatId", new { chatId, settings.Silent });
    }, ct);

    public Task SetStateAsync(long chatId, ChatState state, CancellationToken ct) => database.WriteAsync(connection =>
    {
        if (state == ChatState.Active)
            BeginAnew(connection, chatId);
        var changed = connection.Execute("UPDATE chat SET state = @state WHERE id = @chatId AND state <> @state", new { chatId, state });
        if (changed > 0 && state == ChatState.Active)
            StartFromNow(connection, chatId);
        if (changed > 0)
            ChatQueue.Follow(connection, chatId, state);
        return changed;
    }, ct);

    public Task<IReadOnlyList<string>> SubscriptionsAsync(long chatId, CancellationToken ct) => database.ReadAsync<IReadOnlyList<string>>(connection =>
        connection.Query<string>("SELECT category FROM subscription WHERE chat_id = @chatId AND active ORDER BY category", new { chatId }).AsList(), ct);

    public async Task<bool> SubscribeAsync(long chatId, string category, CancellationToken ct) => await database.ExecuteAsync($"""
        INSERT INTO subscription (chat_id, category, active, since, pushed_through) VALUES (@chatId, @category, 1, {LastArrival}, 0)
        ON CONFLICT DO UPDATE SET active = 1, since = excluded.since WHERE NOT active
        """, new { chatId, category }, ct) > 0;

    public async Task<bool> UnsubscribeAsync(long chatId, string category, CancellationToken ct) => await database.ExecuteAsync($"""
        UPDATE subscription SET active = 0, {Settled}
        FROM chat c
        WHERE c.id = @chatId AND subscription.chat_id = @chatId AND category = @category AND active
        """, new { chatId, category }, ct) > 0;

    // What came while the chat was not active is not pushed by itself, yet the latest edition is still to be had, as for a new subscription.
    private static void BeginAnew(SqliteConnection connection, long chatId) => connection.Execute($"""
        UPDATE subscription SET {Settled}, since = {LastArrival}
        FROM chat c
        WHERE c.id = @chatId AND c.state <> {(int)ChatState.Active} AND subscription.chat_id = @chatId AND active
        """, new { chatId });

    private ChatRow Register(SqliteConnection connection, ChatAddress address, string dialect, ChatSettings initial)
    {
        if (Find(connection, address) is { } known)
            Profiles.Move(connection, known.Id, Profiles.Open(connection, known.ToChat(address).Settings, dialect));
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

    private static ChatRow? Find(SqliteConnection connection, ChatAddress address) => connection.QuerySingleOrDefault<ChatRow>("""
        SELECT c.id AS Id, p.dialect AS Dialect, p.language AS Language, p.time_zone AS TimeZone, p.delivery_time AS DeliveryTime, p.days AS Days,
            p.quiet_from AS QuietFrom, p.quiet_until AS QuietUntil, p.tells_nothing_new AS TellsNothingNew, p.layout AS Layout,
            c.silent AS Silent, c.state AS State, c.served_on AS ServedOn
        FROM chat c JOIN profile p ON p.id = c.profile_id
        WHERE c.platform = @Platform AND c.chat_id = @ChatId AND c.thread = @Thread
        """, address);
}
