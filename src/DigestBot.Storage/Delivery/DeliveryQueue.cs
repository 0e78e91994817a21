using Dapper;
using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using NodaTime;

namespace DigestBot.Storage.Delivery;

/// <summary>The deliveries of the outbox, as whoever sends them sees them.</summary>
internal sealed class DeliveryQueue(Database database, BodyTexts texts) : IDeliveryQueue
{
    public Task<IReadOnlyList<LeasedDelivery>> LeaseAsync(LeaseRequest request, CancellationToken ct) =>
        database.WritePreparedAsync(connection => Leases.Take(connection, texts, request), ct);

    public Task RecordAsync(IReadOnlyList<DeliveryResult> results, CancellationToken ct) =>
        database.WritePreparedAsync(connection => new Records(connection).Write(results), ct);

    public Task<int> RecoverAsync(string platform, CancellationToken ct) =>
        database.WritePreparedAsync(connection => Leases.Recover(connection, platform), ct);

    public Task<Instant?> NextAsync(string platform, CancellationToken ct) =>
        database.ReadAsync(connection => NextDue.Delivery(connection, platform), ct);

    public Task<Instant?> PlatformWaitAsync(string platform, CancellationToken ct) => database.ReadAsync(connection =>
        connection.QuerySingleOrDefault<long?>("SELECT until FROM platform_wait WHERE platform = @platform", new { platform }) is { } until
            ? (Instant?)Instant.FromUnixTimeMilliseconds(until)
            : null, ct);

    public Task SavePlatformWaitAsync(string platform, Instant until, CancellationToken ct) => database.WriteAsync(connection => connection.Execute("""
        INSERT INTO platform_wait (platform, until) VALUES (@platform, @until) ON CONFLICT DO UPDATE SET until = max(until, excluded.until)
        """, new { platform, until }), ct);

    public Task HoldChatAsync(ChatAddress chat, Instant until, CancellationToken ct) =>
        database.WriteAsync(connection => ChatQueue.PutOff(connection, chat, until), ct);

    public Task MoveChatAsync(ChatAddress from, string toChatId, CancellationToken ct) =>
        database.WriteAsync(connection => ChatMove.Run(connection, from, toChatId), ct);
}
