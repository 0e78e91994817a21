using System.Globalization;
using Dapper;
using DigestBot.Core.Delivery;
using DigestBot.Core.Operation;
using NodaTime;

namespace DigestBot.Storage.Operation;

/// <summary>What operators tell all chats.</summary>
internal sealed class Announcements(Database database, TimeProvider time) : IAnnouncements
{
    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    public Task<long> DraftAsync(string text, CancellationToken ct) => database.WriteAsync(connection =>
        connection.QuerySingle<long>("INSERT INTO announcement (text, drafted_at) VALUES (@text, @Now) RETURNING id", new { text, Now }), ct);

    public Task<string?> FindAsync(long id, CancellationToken ct) => database.ReadAsync(connection =>
        connection.QuerySingleOrDefault<string>("SELECT text FROM announcement WHERE id = @id", new { id }), ct);

    public Task<int> CountChatsAsync(CancellationToken ct) => database.ReadAsync(connection =>
        connection.QuerySingle<int>("SELECT count(*) FROM chat WHERE state = 0"), ct);

    // A body is of an edition, so it is of the latest; one for each form in which it is rendered, shared by all who read that.
    public Task<int?> SendAsync(long id, CancellationToken ct) => database.WriteAsync<int?>(connection =>
    {
        var marked = connection.Execute("""
            UPDATE announcement SET sent_at = @Now WHERE id = @id AND sent_at IS NULL AND EXISTS (SELECT 1 FROM edition)
            """, new { id, Now });
        if (marked == 0)
            return null;
        var parameters = new { category = string.Create(CultureInfo.InvariantCulture, $"{Body.RoundUpSign}{id}"), notice = PushNotice.Announcement, Now };
        connection.Execute("""
            INSERT INTO body (edition_id, revision, category, new_only, after_arrival, through_arrival, notice, language, layout, dialect)
            SELECT e.id, e.revision, @category, 1, 0, 0, @notice, p.language, p.layout, p.dialect
            FROM (SELECT DISTINCT language, layout, dialect FROM profile p WHERE EXISTS (SELECT 1 FROM chat c WHERE c.profile_id = p.id AND c.state = 0)) p,
                (SELECT id, revision FROM edition ORDER BY date DESC, id LIMIT 1) e
            """, parameters);
        return connection.Execute("""
            INSERT INTO delivery (chat_id, body_id, platform, silent, planned_at, due)
            SELECT c.id, b.id, c.platform, 1, @Now,
                iif(EXISTS (SELECT 1 FROM delivery o WHERE o.chat_id = c.id AND o.state = 0), NULL, max(@Now, coalesce(c.wait_until, 0)))
            FROM body b JOIN profile p ON p.language = b.language AND p.layout = b.layout AND p.dialect = b.dialect JOIN chat c ON c.profile_id = p.id AND c.state = 0
            WHERE b.category = @category AND b.notice = @notice
            """, parameters);
    }, ct);
}
