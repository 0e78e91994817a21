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

    public async Task<Chat> OpenAsync(ChatAddress address, string dialect, ChatSettings initial, CancellationToken ct)
    {
        var known = await database.ReadAsync(connection => Find(connection, address), ct);
        return known?.Dialect == dialect
            ? known.ToChat(address)
            : (await database.WriteAsync(connection => Register(connection, address, dialect, initial), ct)).ToChat(address);
    }

    public Task<Chat?> FindAsync(ChatAddress address, CancellationToken ct) =>
        database.ReadAsync(connection => Find(connection, address)?.ToChat(address), ct);

    public Task SaveSettingsAsync(long chatId, ChatSettings settings, Instant? nextDue, CancellationToken ct) => database.ExecuteAsync("""
        UPDATE chat SET language = @Language, time_zone = @TimeZone, delivery_time = @DeliveryTime, layout = @Layout, silent = @Silent, next_due = @nextDue
        WHERE id = @chatId
        """, new { chatId, settings.Language, settings.TimeZone, settings.DeliveryTime, settings.Layout, settings.Silent, nextDue }, ct);

    public Task SetStateAsync(long chatId, ChatState state, Instant? nextDue, CancellationToken ct) => database.WriteAsync(connection =>
    {
        if (state == ChatState.Active)
            BeginAnew(connection, chatId);
        var changed = connection.Execute($"""
            UPDATE chat SET state = @state,
                cursor = iif(@state = {(int)ChatState.Active}, {LastArrival}, cursor),
                next_due = iif(@state = {(int)ChatState.Active}, @nextDue, next_due)
            WHERE id = @chatId AND state <> @state
            """, new { chatId, state, nextDue });
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
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        connection.Execute($"""
            INSERT INTO chat (platform, chat_id, thread, dialect, language, layout, silent, time_zone, delivery_time, state, cursor, created_at)
            VALUES (@Platform, @ChatId, @Thread, @dialect, @Language, @Layout, @Silent, @TimeZone, @DeliveryTime, 0, {LastArrival}, @now)
            ON CONFLICT DO UPDATE SET dialect = excluded.dialect
            """, new
        {
            address.Platform,
            address.ChatId,
            address.Thread,
            dialect,
            initial.Language,
            initial.Layout,
            initial.Silent,
            initial.TimeZone,
            initial.DeliveryTime,
            now,
        });
        return Find(connection, address)!;
    }

    private static ChatRow? Find(SqliteConnection connection, ChatAddress address) => connection.QuerySingleOrDefault<ChatRow>("""
        SELECT id AS Id, dialect AS Dialect, language AS Language, time_zone AS TimeZone, delivery_time AS DeliveryTime, layout AS Layout,
            silent AS Silent, state AS State
        FROM chat WHERE platform = @Platform AND chat_id = @ChatId AND thread = @Thread
        """, address);
}
