using Dapper;
using DigestBot.Core.Chats;
using DigestBot.Core.Digests;
using DigestBot.Core.Learning;
using DigestBot.Storage.Digests;
using Microsoft.Data.Sqlite;

namespace DigestBot.Storage.Learning;

/// <summary>What chats think of papers.</summary>
internal sealed class TasteStore(Database database) : ITasteStore
{
    // Some of those that were changed or taken back stay for the messages whose order they made.
    private const int MostRows = 2 * ITasteStore.MostVotes;

    public Task<Thumb> FindAsync(long chatId, ArxivId paper, CancellationToken ct) => database.ReadAsync(connection =>
        Thumb(connection, chatId, paper), ct);

    public Task VoteAsync(long chatId, ArxivId paper, Thumb thumb, CancellationToken ct) => database.WriteAsync(connection =>
    {
        if (Thumb(connection, chatId, paper) == thumb)
            return 0;
        connection.Execute("""
            INSERT INTO taste_vote (chat_id, paper_id, thumb) SELECT @chatId, id, @thumb FROM paper WHERE arxiv_id = @Value;
            UPDATE chat SET last_vote = (SELECT coalesce(max(id), 0) FROM taste_vote WHERE chat_id = @chatId) WHERE id = @chatId
            """, new { chatId, thumb, paper.Value });
        return connection.Execute("""
            DELETE FROM taste_vote WHERE chat_id = @chatId AND id IN (SELECT id FROM taste_vote WHERE chat_id = @chatId ORDER BY id DESC LIMIT -1 OFFSET @MostRows)
            """, new { chatId, MostRows });
    }, ct);

    public Task<Taste> ReadAsync(long chatId, long? version, string preferredLanguage, CancellationToken ct) => database.ReadPreparedAsync(connection =>
    {
        if (connection["SELECT max(id) FROM taste_vote WHERE chat_id = ?1"].Read(row => row.Number(0), chatId)[0] is not (> 0 and var last))
            return new Taste(version ?? 0, []);
        var votes = connection.Plain.Query<VoteRow>($"""
            WITH valid AS (
                SELECT max(id) AS id, paper_id, thumb FROM taste_vote WHERE chat_id = @chatId AND (@version IS NULL OR id <= @version)
                GROUP BY paper_id HAVING thumb <> 0
                ORDER BY 1 DESC LIMIT @MostVotes)
            SELECT {PaperRow.PaperColumns}, v.thumb AS Thumb
            FROM valid v CROSS JOIN {PaperRow.Tables}
            WHERE n.paper_id = v.paper_id AND n.edition_id = (
                SELECT e.id FROM entry o JOIN edition e ON e.id = o.edition_id WHERE o.paper_id = v.paper_id
                ORDER BY e.date DESC, e.language = @preferredLanguage DESC, e.id LIMIT 1)
            ORDER BY v.id
            """, new { chatId, version, preferredLanguage, ITasteStore.MostVotes });
        return new Taste(version ?? last, [.. votes.Select(vote => new TasteVote(vote.ToPaper(), vote.Thumb))]);
    }, ct);

    public Task ForgetAsync(long chatId, CancellationToken ct) => database.WriteAsync(connection => connection.Execute(
        "DELETE FROM taste_vote WHERE chat_id = @chatId; UPDATE chat SET last_vote = 0 WHERE id = @chatId", new { chatId }), ct);

    /// <summary>Gives one chat's votes to the one that it is merged into; where both judged a paper, the later vote counts.</summary>
    public static void Merge(SqliteConnection connection, long from, long into) =>
        connection.Execute("""
            UPDATE taste_vote SET chat_id = @into WHERE chat_id = @from;
            UPDATE chat SET last_vote = max(last_vote, (SELECT last_vote FROM chat WHERE id = @from)) WHERE id = @into
            """, new { from, into });

    private static Thumb Thumb(SqliteConnection connection, long chatId, ArxivId paper) => (Thumb)connection.QuerySingleOrDefault<int>("""
        SELECT v.thumb FROM taste_vote v JOIN paper p ON p.id = v.paper_id WHERE v.chat_id = @chatId AND p.arxiv_id = @Value ORDER BY v.id DESC LIMIT 1
        """, new { chatId, paper.Value });

    internal sealed class VoteRow : PaperRow
    {
        public Thumb Thumb { get; init; }
    }
}
