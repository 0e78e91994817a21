using Dapper;
using DigestBot.Core.Digests.Publishing;
using NodaTime;

namespace DigestBot.Storage.Digests;

/// <summary>How sources are, and what was odd about them.</summary>
internal sealed class SourceJournal(Database database, TimeProvider time) : ISourceJournal
{
    // To SQLite.
    private const int NoLimit = -1;

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    public Task<SourceState> StateAsync(string source, CancellationToken ct) => database.ReadAsync(connection =>
        connection.QuerySingleOrDefault<SourceState>("""
            SELECT news_from AS NewsFrom, looked_at AS LookedAt, succeeded_at AS SucceededAt, trouble AS Trouble, not_before AS NotBefore
            FROM source_state WHERE source = @source
            """, new { source }) ?? SourceState.Unknown, ct);

    public Task BeginAsync(string source, LocalDate newsFrom, CancellationToken ct) => database.WriteAsync(connection => connection.Execute("""
        INSERT INTO source_state (source, news_from) VALUES (@source, @newsFrom)
        ON CONFLICT DO UPDATE SET news_from = coalesce(news_from, excluded.news_from)
        """, new { source, newsFrom }), ct);

    public Task LookedAsync(string source, string? trouble, Instant? notBefore, CancellationToken ct) => database.WriteAsync(connection => connection.Execute("""
        INSERT INTO source_state (source, looked_at, succeeded_at, trouble, not_before) VALUES (@source, @Now, iif(@trouble IS NULL, @Now, NULL), @trouble, @notBefore)
        ON CONFLICT DO UPDATE SET looked_at = excluded.looked_at, succeeded_at = coalesce(excluded.succeeded_at, succeeded_at),
            trouble = excluded.trouble, not_before = excluded.not_before
        """, new { source, Now, trouble, notBefore }), ct);

    public async Task<bool> NoteAsync(SourceNotice notice, CancellationToken ct) => await database.WriteAsync(connection => connection.Execute("""
        INSERT INTO source_notice (source, kind, subject, text, at) VALUES (@Source, @Kind, @Subject, @Text, @Now)
        ON CONFLICT DO UPDATE SET text = excluded.text, at = excluded.at, settled_at = NULL, told_at = NULL
        WHERE text <> excluded.text OR settled_at IS NOT NULL
        """, new { notice.Source, notice.Kind, notice.Subject, notice.Text, Now }), ct) > 0;

    public Task SettleAsync(string source, string subject, CancellationToken ct) => database.WriteAsync(connection => connection.Execute("""
        UPDATE source_notice SET settled_at = @Now WHERE source = @source AND subject = @subject AND settled_at IS NULL
        """, new { source, subject, Now }), ct);

    public Task<IReadOnlyList<SourceNotice>> NoticesAsync(int limit, CancellationToken ct) =>
        ListAsync("ORDER BY at DESC, id DESC", limit, ct);

    public Task<IReadOnlyList<SourceNotice>> UntoldAsync(CancellationToken ct) =>
        ListAsync("WHERE told_at IS NULL AND settled_at IS NULL ORDER BY at, id", NoLimit, ct);

    public Task ToldAsync(IReadOnlyList<SourceNotice> notices, CancellationToken ct) => database.WriteAsync(connection => connection.Execute(
        "UPDATE source_notice SET told_at = @Now WHERE source = @Source AND kind = @Kind AND subject = @Subject AND at = @At",
        notices.Select(notice => new { notice.Source, notice.Kind, notice.Subject, notice.At, Now })), ct);

    private Task<IReadOnlyList<SourceNotice>> ListAsync(string which, int limit, CancellationToken ct) => database.ReadAsync<IReadOnlyList<SourceNotice>>(connection =>
    [
        .. connection.Query<NoticeRow>(
            $"SELECT source AS Source, kind AS Kind, subject AS Subject, text AS Text, at AS At, settled_at AS SettledAt FROM source_notice {which} LIMIT @limit", new { limit })
            .Select(row => new SourceNotice(row.Source, row.Kind, row.Subject, row.Text) { At = row.At, SettledAt = row.SettledAt }),
    ], ct);

    internal sealed class NoticeRow
    {
        public required string Source { get; init; }

        public SourceNoticeKind Kind { get; init; }

        public required string Subject { get; init; }

        public required string Text { get; init; }

        public Instant At { get; init; }

        public Instant? SettledAt { get; init; }
    }
}
