using Dapper;
using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Storage.Delivery.Planning;
using NodaTime;

namespace DigestBot.Storage.Delivery;

/// <summary>What is to be sent.</summary>
internal sealed class Outbox(Database database, TimeProvider time) : IOutbox
{
    public Task<PlanOutcome> PlanAsync(PlanRequest request, CancellationToken ct) =>
        database.WriteAsync(connection => new Planner(connection, request).Run(), ct, keep: !request.DryRun);

    public Task<IReadOnlyList<Body>> UnrenderedAsync(CancellationToken ct) => database.ReadAsync(Bodies.Unrendered, ct);

    public Task SaveBodyAsync(long bodyId, string content, CancellationToken ct) =>
        database.ExecuteAsync("UPDATE body SET content = @content WHERE id = @bodyId", new { bodyId, content }, ct);

    public Task<Instant?> NextDueAsync(IReadOnlyList<string> platforms, CancellationToken ct) => database.ReadAsync(connection =>
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        return NextDue.Find(connection, platforms, now);
    }, ct);

    public Task<long?> FindEditionAsync(ChatAddress chat, string messageId, CancellationToken ct) => database.ReadAsync(connection =>
        connection.QuerySingleOrDefault<long?>("""
            SELECT b.edition_id FROM delivery d JOIN chat c ON c.id = d.chat_id JOIN body b ON b.id = d.body_id
            WHERE c.platform = @Platform AND c.chat_id = @ChatId AND c.thread = @Thread AND d.message_id = @messageId
            ORDER BY d.id DESC LIMIT 1
            """, new { chat.Platform, chat.ChatId, chat.Thread, messageId }), ct);
}
