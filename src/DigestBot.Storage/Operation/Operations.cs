using Dapper;
using DigestBot.Core.Operation;
using NodaTime;
using NodaTime.Text;

namespace DigestBot.Storage.Operation;

/// <summary>The bot as a whole.</summary>
internal sealed class Operations(Database database, StorageOptions options, TimeProvider time) : IOperations
{
    private static readonly InstantPattern FileTime = InstantPattern.CreateWithInvariantCulture("uuuuMMdd-HHmmss");

    // What of an edition a chat has: papers, and not only the word that there is nothing.
    private const string Sent = """
        FROM delivery d JOIN body b ON b.id = d.body_id JOIN chat c ON c.id = d.chat_id
        WHERE b.edition_id = @editionId AND b.notice < 3 AND d.state = 1 AND c.state = 0
        """;

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    public Task<Ahead> AheadAsync(CancellationToken ct) => database.ReadAsync(connection =>
    {
        const int MostEditions = 5;
        const string arrived = "(SELECT coalesce(max(id), 0) FROM arrival WHERE NOT is_history)";
        var chats = connection.QuerySingle<int>($"SELECT count(*) FROM chat WHERE state = 0 AND cursor < {arrived} AND (subscription_set_id IS NOT NULL OR matched > 0)");
        var editions = connection.Query<long>("""
            SELECT DISTINCT a.edition_id FROM arrival a
            WHERE NOT a.is_history AND a.id > (SELECT min(cursor) FROM chat WHERE state = 0 AND (subscription_set_id IS NOT NULL OR matched > 0))
            ORDER BY a.edition_id DESC LIMIT @MostEditions
            """, new { MostEditions });
        return new Ahead(chats, chats == 0 ? [] : [.. editions]);
    }, ct);

    public Task<int> CountSentAsync(long editionId, CancellationToken ct) => database.ReadAsync(connection =>
        connection.QuerySingle<int>($"SELECT count(*) FROM (SELECT 1 {Sent} GROUP BY d.chat_id, d.body_id)", new { editionId }), ct);

    // The bodies are rendered anew where the edition was corrected since. Only the first open delivery of a chat has a due.
    public Task<int> ResendAsync(long editionId, CancellationToken ct) => database.WriteAsync(connection =>
    {
        connection.Execute("""
            UPDATE OR IGNORE body SET content = NULL, revision = e.revision FROM edition e
            WHERE body.edition_id = @editionId AND body.notice < 3 AND e.id = body.edition_id AND body.revision <> e.revision
            """, new { editionId });
        return connection.Execute($"""
            INSERT INTO delivery (chat_id, body_id, platform, silent, planned_at, due)
            SELECT s.chat_id, s.body_id, s.platform, s.silent, @Now, iif(s.place = 1 AND NOT EXISTS (SELECT 1 FROM delivery o WHERE o.chat_id = s.chat_id AND o.state = 0),
                max(@Now, coalesce(s.wait_until, 0)), NULL)
            FROM (
                SELECT d.chat_id, d.body_id, d.platform, c.silent, c.wait_until, row_number() OVER (PARTITION BY d.chat_id ORDER BY min(d.id)) AS place
                {Sent} GROUP BY d.chat_id, d.body_id) s
            ORDER BY s.chat_id, s.place
            """, new { editionId, Now });
    }, ct);

    public Task NoteAsync(Operator who, string act, CancellationToken ct) => database.WriteAsync(connection => connection.Execute(
        "INSERT INTO operator_act (at, platform, operator_id, act) VALUES (@Now, @Platform, @PersonId, @act)", new { Now, who.Platform, who.PersonId, act }), ct);

    public Task<IReadOnlyList<OperatorAct>> ActsAsync(int atMost, CancellationToken ct) => database.ReadAsync<IReadOnlyList<OperatorAct>>(connection =>
    [
        .. connection.Query<ActRow>(
            "SELECT at AS At, platform AS Platform, operator_id AS PersonId, act AS Act FROM operator_act ORDER BY id DESC LIMIT @atMost", new { atMost })
            .Select(row => new OperatorAct(row.At, new(row.Platform, row.PersonId), row.Act)),
    ], ct);

    public Task<BackupFile> BackUpAsync(CancellationToken ct) => Task.Run(() =>
    {
        var copy = new Backup(options).Make($"{Path.GetFullPath(options.Path)}.{FileTime.Format(Now)}.backup", replace: false, ct);
        return new BackupFile(Path.GetFileName(copy.File), copy.Bytes);
    }, ct);

    internal sealed record ActRow(Instant At, string Platform, string PersonId, string Act);
}
