using Dapper;
using DigestBot.Core.Digests;
using DigestBot.Core.Saving;
using DigestBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DigestBot.Storage.Saving;

/// <summary>The papers that chats keep.</summary>
internal sealed class SavedPaperStore(Database database, TimeProvider time) : ISavedPapers
{
    private const string One = "chat_id = @chatId AND paper_id = (SELECT id FROM paper WHERE arxiv_id = @Value)";

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>Gives what a chat keeps to the one that it is merged into. What both keep has the tags and notes of both.</summary>
    public static void Merge(SqliteConnection connection, long from, long into) => connection.Execute("""
        UPDATE saved_paper SET
            tags = (SELECT json_group_array(value) FROM (
                SELECT value FROM json_each(saved_paper.tags) UNION SELECT value FROM json_each(o.tags) ORDER BY 1)),
            note = iif(saved_paper.note = '' OR saved_paper.note = o.note, o.note, trim(saved_paper.note || ' ' || o.note)),
            is_read = max(saved_paper.is_read, o.is_read), saved_at = min(saved_paper.saved_at, o.saved_at)
        FROM saved_paper o WHERE saved_paper.chat_id = @into AND o.chat_id = @from AND o.paper_id = saved_paper.paper_id;
        INSERT OR IGNORE INTO saved_paper (chat_id, paper_id, tags, note, is_read, saved_at, saved_by)
        SELECT @into, paper_id, tags, note, is_read, saved_at, saved_by FROM saved_paper WHERE chat_id = @from;
        DELETE FROM saved_paper WHERE chat_id = @from
        """, new { from, into });

    public Task<SavedChange> ChangeAsync(
        long chatId, ArxivId paper, string personId, Func<SavedMarks, SavedMarks> change, CancellationToken ct) => database.WriteAsync(connection =>
    {
        var before = connection.QuerySingleOrDefault<SavedRow>(
            $"SELECT {SavedRow.MarkColumns} FROM saved_paper k WHERE {One}", new { chatId, paper.Value })?.ToMarks();
        if (before is null && Count(connection, chatId) >= ISavedPapers.MostPapers)
            return new SavedChange(null, null);
        var after = change(before ?? SavedMarks.New);
        connection.Execute("""
            INSERT INTO saved_paper (chat_id, paper_id, tags, note, is_read, saved_at, saved_by)
            SELECT @chatId, id, @Tags, @Note, @IsRead, @Now, @personId FROM paper WHERE arxiv_id = @Value
            ON CONFLICT DO UPDATE SET tags = excluded.tags, note = excluded.note, is_read = excluded.is_read
            """, new { chatId, Tags = ColumnJson.Write(after.Tags), after.Note, after.IsRead, Now, personId, paper.Value });
        return new(before, after);
    }, ct);

    public async Task<bool> RemoveAsync(long chatId, ArxivId paper, CancellationToken ct) => await database.WriteAsync(connection =>
        connection.Execute($"DELETE FROM saved_paper WHERE {One}", new { chatId, paper.Value }), ct) > 0;

    public Task<bool> HasAsync(long chatId, ArxivId paper, CancellationToken ct) => database.ReadPreparedAsync(connection =>
        connection["SELECT 1 FROM saved_paper WHERE chat_id = ?1 AND paper_id = (SELECT id FROM paper WHERE arxiv_id = ?2)"].Read(_ => true, chatId, paper.Value) is [_], ct);

    public Task<SavedPaper?> FindAsync(long chatId, ArxivId paper, string preferredLanguage, CancellationToken ct) =>
        database.ReadAsync(connection => SavedSelection.Find(connection, chatId, paper, preferredLanguage), ct);

    public Task<SavedPapers> ListAsync(long chatId, SavedFilter filter, string preferredLanguage, int skip, int atMost, CancellationToken ct) =>
        database.ReadAsync(connection => SavedSelection.List(connection, chatId, filter, preferredLanguage, skip, atMost), ct);

    public Task<IReadOnlyList<TagCount>> TagsAsync(long chatId, CancellationToken ct) => database.ReadAsync<IReadOnlyList<TagCount>>(connection =>
        connection.Query<TagCount>("""
            SELECT t.value AS Tag, count(*) AS Papers FROM saved_paper k, json_each(k.tags) t WHERE k.chat_id = @chatId
            GROUP BY t.value ORDER BY count(*) DESC, t.value
            """, new { chatId }).ToList(), ct);

    private static int Count(SqliteConnection connection, long chatId) =>
        connection.QuerySingle<int>("SELECT count(*) FROM saved_paper WHERE chat_id = @chatId", new { chatId });
}
