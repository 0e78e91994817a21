using Dapper;
using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Storage.Delivery.Planning;
using DigestBot.Storage.Together;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DigestBot.Storage.Delivery;

/// <summary>What is to be sent.</summary>
internal sealed class Outbox(Database database, BodyTexts texts, TimeProvider time) : IOutbox
{
    public Task<PlanOutcome> PlanAsync(PlanRequest request, CancellationToken ct) =>
        database.WriteAsync(connection => Plan(connection, request), ct, keep: !request.DryRun);

    public Task<IReadOnlyList<Body>> UnrenderedAsync(CancellationToken ct) => database.ReadAsync(Bodies.Unrendered, ct);

    public async Task SaveBodyAsync(long bodyId, string content, CancellationToken ct)
    {
        await database.WriteAsync(connection => connection.Execute("UPDATE body SET content = @content WHERE id = @bodyId", new { bodyId, content }), ct);
        texts.Forget(bodyId);
    }

    public Task<Instant?> NextDueAsync(IReadOnlyList<string> platforms, CancellationToken ct) => database.ReadAsync(connection =>
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        return NextDue.Find(connection, platforms, now);
    }, ct);

    public Task<long?> FindEditionAsync(ChatAddress chat, string messageId, CancellationToken ct) => database.ReadAsync(connection =>
        connection.QuerySingleOrDefault<long?>("""
            SELECT b.edition_id FROM chat c CROSS JOIN delivery d ON d.chat_id = c.id CROSS JOIN body b ON b.id = d.body_id
            WHERE c.platform = @Platform AND c.chat_id = @ChatId AND c.thread = @Thread AND d.message_id = @messageId
            ORDER BY d.id DESC LIMIT 1
            """, new { chat.Platform, chat.ChatId, chat.Thread, messageId }), ct);

    private static PlanOutcome Plan(SqliteConnection connection, PlanRequest request)
    {
        var pushes = new Planner(connection, request).Run();
        var roundUps = new RoundUps(connection, request).Plan();
        return pushes with { Chats = pushes.Chats + roundUps, Deliveries = pushes.Deliveries + roundUps };
    }
}
