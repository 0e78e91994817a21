using Dapper;
using DigestBot.Core.Chats;
using DigestBot.Core.Operation;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DigestBot.Storage.Operation;

/// <summary>What operators hold back.</summary>
internal sealed class EditionHolds(Database database, TimeProvider time) : IEditionHolds
{
    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>Where a chat gets new editions before the others, holds one for these as it arrives.</summary>
    public static void HoldForCanary(SqliteConnection connection, long editionId, Instant now) => connection.Execute("""
        INSERT OR IGNORE INTO edition_hold (edition_id, held_at, release_at, for_canary)
        SELECT @editionId, @now, @now + k.lead, 1 FROM canary k WHERE EXISTS (SELECT 1 FROM chat c WHERE c.id = k.chat_id AND c.state = 0)
        """, new { editionId, now });

    // What a canary had, nobody decides anew: an operator's word takes the clock's place.
    public async Task<bool> HoldAsync(long editionId, CancellationToken ct) => await database.WriteAsync(connection => connection.Execute("""
        INSERT INTO edition_hold (edition_id, held_at) VALUES (@editionId, @Now)
        ON CONFLICT DO UPDATE SET release_at = NULL WHERE release_at IS NOT NULL
        """, new { editionId, Now }), ct) > 0;

    public async Task<bool> ReleaseAsync(long editionId, CancellationToken ct) => await database.WriteAsync(connection =>
        connection.Execute("DELETE FROM edition_hold WHERE edition_id = @editionId", new { editionId }), ct) > 0;

    public async Task<bool> DropAsync(long editionId, CancellationToken ct) => await database.WriteAsync(connection =>
    {
        if (connection.Execute("DELETE FROM edition_hold WHERE edition_id = @editionId", new { editionId }) == 0)
            return 0;
        connection.Execute("UPDATE arrival SET is_history = 1 WHERE edition_id = @editionId", new { editionId });
        return 1;
    }, ct) > 0;

    public Task<IReadOnlyList<HeldEdition>> ListAsync(CancellationToken ct) => database.ReadAsync<IReadOnlyList<HeldEdition>>(connection =>
    [
        .. connection.Query<Row>("""
            SELECT h.edition_id AS EditionId, e.date AS Date, s.name AS Source, h.release_at AS ReleaseAt, h.shown AS Shown,
                c.platform AS Platform, c.chat_id AS ChatId, c.thread AS Thread
            FROM edition_hold h JOIN edition e ON e.id = h.edition_id JOIN source s ON s.id = e.source_id LEFT JOIN canary k ON h.for_canary LEFT JOIN chat c ON c.id = k.chat_id
            ORDER BY h.held_at, e.id
            """).Select(row => row.ToHeld()),
    ], ct);

    public Task SetCanaryAsync(Canary? canary, CancellationToken ct) => database.WriteAsync(connection =>
    {
        connection.Execute("DELETE FROM canary");
        return canary is null ? 0 : connection.Execute("INSERT INTO canary (chat_id, lead) VALUES (@ChatId, @lead)",
            new { canary.ChatId, lead = (long)canary.Lead.TotalMilliseconds });
    }, ct);

    public Task<Canary?> CanaryAsync(CancellationToken ct) => database.ReadAsync(connection =>
        connection.QueryFirstOrDefault<CanaryRow>("SELECT k.chat_id AS ChatId, k.lead AS Lead FROM canary k JOIN chat c ON c.id = k.chat_id") is { } row
            ? new Canary(row.ChatId, Duration.FromMilliseconds(row.Lead))
            : null, ct);

    public Task ShownAsync(long editionId, CancellationToken ct) => database.WriteAsync(connection =>
        connection.Execute("UPDATE edition_hold SET shown = 1 WHERE edition_id = @editionId", new { editionId }), ct);

    public Task<int> ReleaseDueAsync(Instant now, CancellationToken ct) => database.WriteAsync(connection =>
        connection.Execute("DELETE FROM edition_hold WHERE release_at <= @now", new { now }), ct);

    internal sealed record CanaryRow(long ChatId, long Lead);

    internal sealed class Row
    {
        public long EditionId { get; init; }

        public LocalDate Date { get; init; }

        public required string Source { get; init; }

        public Instant? ReleaseAt { get; init; }

        public bool Shown { get; init; }

        public string? Platform { get; init; }

        public string? ChatId { get; init; }

        public string? Thread { get; init; }

        public HeldEdition ToHeld() => new(
            EditionId, Date, Source, ReleaseAt, Platform is null ? null : new ChatAddress(Platform, ChatId!, Thread!), Shown);
    }
}
