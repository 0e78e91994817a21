using Dapper;
using DigestBot.Core.Digests;
using DigestBot.Core.Following;
using DigestBot.Storage.Digests;
using Microsoft.Data.Sqlite;

namespace DigestBot.Storage.Following;

/// <summary>What chats follow.</summary>
internal sealed class FollowStore(Database database) : IFollowStore
{
    // Of the last days, so that what was new shortly before a rule began can be counted, and had at once by who asks.
    private const int DaysLookedBack = 7;

    private const int MostThoughtOf = 10;

    private const string Recent = """
        SELECT coalesce(sum(json_array_length(m.papers)), 0) FROM rule_match m JOIN arrival a ON a.id = m.arrival_id JOIN edition e ON e.id = a.edition_id
        WHERE m.rule_id = r.id AND e.date >= (SELECT min(date) FROM (SELECT DISTINCT date FROM edition ORDER BY date DESC LIMIT ?2))
        """;

    public Task<IReadOnlyList<FollowedRule>> ListAsync(long chatId, int days, CancellationToken ct) => database.ReadPreparedAsync<IReadOnlyList<FollowedRule>>(connection => connection[$"""
        SELECT r.id, r.text, ({(days == 0 ? "SELECT 0" : Recent)}) FROM follow f JOIN rule r ON r.id = f.rule_id WHERE f.chat_id = ?1 AND f.active ORDER BY f.id
        """].Read(row => new FollowedRule(row.Number(0), new(row.Text(1)), IsActive: true, (int)row.Number(2)), days == 0 ? [chatId] : [chatId, days]), ct);

    public Task<RulePreview> PreviewAsync(Rule rule, int days, int best, CancellationToken ct) => database.ReadAsync(connection =>
    {
        var found = RuleMatches.Recent(connection, rule, days);
        var counts = found.CountBy(paper => paper.Date).ToDictionary();
        return new RulePreview(
            [.. RuleMatches.Days(connection, days).Select(day => new DayCount(day, counts.GetValueOrDefault(day)))],
            [.. found.Take(best).Select(paper => Paper(connection, paper))],
            [.. found.CountBy(paper => paper.Category).OrderByDescending(category => category.Value).Select(category => category.Key)]);
    }, ct);

    public Task<long> KeepAsync(long chatId, Rule rule, CancellationToken ct) => database.WriteAsync(connection =>
    {
        connection.Execute("INSERT INTO rule (text) VALUES (@Text) ON CONFLICT DO NOTHING", rule);
        var id = connection.QuerySingle<long>("SELECT id FROM rule WHERE text = @Text", rule);
        connection.Execute("INSERT INTO follow (chat_id, rule_id) VALUES (@chatId, @id) ON CONFLICT DO NOTHING", new { chatId, id });
        ForgetThoughts(connection, chatId, id);
        return id;
    }, ct);

    public Task<FollowedRule?> FindAsync(long chatId, long ruleId, CancellationToken ct) => database.ReadAsync(connection =>
        connection.QuerySingleOrDefault<RuleRow>("""
            SELECT r.text AS Text, f.active AS IsActive FROM follow f JOIN rule r ON r.id = f.rule_id WHERE f.chat_id = @chatId AND r.id = @ruleId
            """, new { chatId, ruleId }) is { } row ? new FollowedRule(ruleId, new(row.Text), row.IsActive) : null, ct);

    public Task<bool> FollowAsync(long chatId, long ruleId, CancellationToken ct) => database.WriteAsync(connection =>
    {
        var isNew = connection.Execute("""
            UPDATE follow SET active = 1, since = (SELECT coalesce(max(id), 0) FROM arrival)
            WHERE chat_id = @chatId AND rule_id = @ruleId AND NOT active AND (SELECT count(*) FROM follow WHERE chat_id = @chatId AND active) < @Most
            """, new { chatId, ruleId, Rule.Most }) > 0;
        if (isNew)
            RuleMatches.LookBack(connection, ruleId, new(connection.QuerySingle<string>("SELECT text FROM rule WHERE id = @ruleId", new { ruleId })), DaysLookedBack);
        return isNew;
    }, ct);

    public async Task<bool> UnfollowAsync(long chatId, long ruleId, CancellationToken ct) => await database.WriteAsync(connection =>
        connection.Execute("UPDATE follow SET active = 0 WHERE chat_id = @chatId AND rule_id = @ruleId AND active", new { chatId, ruleId }), ct) > 0;

    public Task<int> CountAsync(long chatId, long editionId, CancellationToken ct) => database.ReadAsync(connection => connection.QuerySingle<int>("""
        SELECT count(DISTINCT j.value)
        FROM edition e JOIN edition b ON b.source_id = e.source_id AND b.date = e.date
            JOIN follow f ON f.chat_id = @chatId AND f.active JOIN rule_match m ON m.rule_id = f.rule_id JOIN arrival a ON a.id = m.arrival_id AND a.edition_id = b.id,
            json_each(m.papers) j JOIN entry n ON n.edition_id = e.id AND n.paper_id = j.value
        WHERE e.id = @editionId
        """, new { chatId, editionId }), ct);

    public Task<Selection?> SelectionAsync(long chatId, long editionId, long selectionId, CancellationToken ct) => database.ReadAsync(connection =>
        connection.QuerySingle<bool>("""
            SELECT EXISTS (SELECT 1 FROM delivery d JOIN body b ON b.id = d.body_id
                WHERE d.chat_id = @chatId AND b.selection_id = @selectionId AND b.edition_id = @editionId)
            """, new { chatId, editionId, selectionId })
            ? Selections.Read(connection, editionId, selectionId)
            : null, ct);

    /// <summary>
    /// Gives what one chat follows to the one that it is merged into. All begins where the chat is that is further on, since what either had,
    /// of whatever category, neither gets again.
    /// </summary>
    public static void Merge(SqliteConnection connection, long from, long into) => connection.Execute("""
        UPDATE follow SET since = max(since, (SELECT max(cursor) FROM chat WHERE id IN (@from, @into))) WHERE chat_id IN (@from, @into);

        INSERT INTO follow (chat_id, rule_id, active, since) SELECT @into, rule_id, active, since FROM follow WHERE chat_id = @from
        ON CONFLICT DO UPDATE SET active = max(active, excluded.active), since = max(since, excluded.since);

        INSERT OR IGNORE INTO followed_paper (chat_id, arrival_id, paper_id) SELECT @into, arrival_id, paper_id FROM followed_paper WHERE chat_id = @from;

        DELETE FROM followed_paper WHERE chat_id = @from;
        DELETE FROM follow WHERE chat_id = @from
        """, new { from, into });

    private static void ForgetThoughts(SqliteConnection connection, long chatId, long kept)
    {
        var forgotten = connection.Query<long>("""
            DELETE FROM follow WHERE id IN (
                SELECT id FROM follow WHERE chat_id = @chatId AND NOT active AND rule_id <> @kept ORDER BY id DESC LIMIT -1 OFFSET @MostThoughtOf)
            RETURNING rule_id
            """, new { chatId, kept, MostThoughtOf }).ToList();
        foreach (var rule in forgotten)
            connection.Execute("""
                DELETE FROM rule_match WHERE rule_id = @rule AND NOT EXISTS (SELECT 1 FROM follow WHERE rule_id = @rule);
                DELETE FROM rule WHERE id = @rule AND NOT EXISTS (SELECT 1 FROM follow WHERE rule_id = @rule)
                """, new { rule });
    }

    private static PaperInEdition Paper(SqliteConnection connection, NewPaper paper) => connection.QuerySingle<PaperRow>($"""
        SELECT {EditionRow.EditionColumns}, {PaperRow.PaperColumns}
        FROM {PaperRow.Tables} JOIN edition e ON e.id = n.edition_id JOIN source s ON s.id = e.source_id
        WHERE n.edition_id = @EditionId AND n.number = @Number
        """, paper).ToPaperInEdition();

    internal sealed record RuleRow(string Text, bool IsActive);
}
