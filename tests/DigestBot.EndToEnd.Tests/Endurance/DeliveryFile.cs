using Dapper;
using DigestBot.Core.Chats;
using DigestBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.EndToEnd.Tests.Endurance;

/// <summary>The database of a program that may be running: fills it with chats, and looks at what became of their deliveries.</summary>
internal sealed class DeliveryFile(string path)
{
    /// <summary>The platform's id of the first chat is one more.</summary>
    public const long BeforeFirstChat = 1_000_000;

    /// <summary>Creates it with so many chats that want one category as soon as it arrives.</summary>
    /// <param name="within">What the platform's ids begin with.</param>
    public async Task CreateAsync(int chats, string category, CancellationToken ct, string platform = "telegram", string within = "")
    {
        await CreateFirstChatAsync(new(platform, $"{within}{BeforeFirstChat + 1}"), category, ct);
        using var connection = Open();
        connection.Execute("""
            WITH RECURSIVE n (i) AS (SELECT 2 WHERE @chats > 1 UNION ALL SELECT i + 1 FROM n WHERE i < @chats)
            INSERT INTO chat (platform, chat_id, thread, profile_id, silent, state, cursor, created_at, subscription_set_id, subscribed_after)
            SELECT c.platform, @within || (@BeforeFirstChat + i), '', c.profile_id, c.silent, c.state, c.cursor, c.created_at, c.subscription_set_id, c.subscribed_after
            FROM n, chat c;
            INSERT INTO subscription (chat_id, category, active, since, pushed_through)
            SELECT c.id, s.category, s.active, s.since, s.pushed_through FROM chat c, subscription s WHERE c.id <> s.chat_id;
            """, new { chats, BeforeFirstChat, within });
    }

    /// <summary>How many deliveries there are of which a condition on <c>d</c> and its chat <c>c</c> holds.</summary>
    public int Count(string condition) => Ask<int>($"SELECT count(*) FROM delivery d JOIN chat c ON c.id = d.chat_id WHERE {condition}").Single();

    /// <summary>The platform's ids of the chats with such a delivery.</summary>
    public IReadOnlyList<long> Chats(string condition) =>
        Ask<long>($"SELECT CAST(c.chat_id AS INTEGER) FROM delivery d JOIN chat c ON c.id = d.chat_id WHERE {condition} ORDER BY d.id");

    public IReadOnlyList<T> Ask<T>(string sql)
    {
        using var connection = Open();
        return connection.Query<T>(sql).AsList();
    }

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        connection.Execute("PRAGMA busy_timeout = 20000");
        return connection;
    }

    private async Task CreateFirstChatAsync(ChatAddress address, string category, CancellationToken ct)
    {
        await using var storage = new ServiceCollection().AddLogging().AddStorage(new() { Path = path }).BuildServiceProvider();
        await storage.GetRequiredService<Database>().MigrateAsync(ct);
        var store = storage.GetRequiredService<IChatStore>();
        var chat = await store.OpenAsync(address, address.Platform, new() { Language = "en", TimeZone = "UTC" }, ct);
        await store.SubscribeAsync(chat.Id, category, ct);
    }
}
