using Dapper;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Intake;
using DigestBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DigestBot.Storage.Digests;

/// <summary>An edition inside the transaction that changes it.</summary>
internal sealed class StoredEdition
{
    private readonly SqliteConnection _connection;

    private StoredEdition(SqliteConnection connection, long id, long sourceId, LocalDate date, bool isAdded)
    {
        _connection = connection;
        Id = id;
        SourceId = sourceId;
        Date = date;
        IsAdded = isAdded;
    }

    public long Id { get; }

    public long SourceId { get; }

    public LocalDate Date { get; }

    /// <summary>Whether this transaction created it.</summary>
    public bool IsAdded { get; }

    public static StoredEdition Open(SqliteConnection connection, EditionKey key)
    {
        connection.Execute("INSERT INTO source (name) VALUES (@Source) ON CONFLICT DO NOTHING", key);
        var added = connection.Execute("""
            INSERT INTO edition (source_id, date, language) SELECT id, @Date, @Language FROM source WHERE name = @Source ON CONFLICT DO NOTHING
            """, key);
        var (id, source) = connection.QuerySingle<Ids>("""
            SELECT e.id AS Id, s.id AS SourceId FROM edition e JOIN source s ON s.id = e.source_id
            WHERE s.name = @Source AND e.date = @Date AND e.language = @Language
            """, key);
        return new(connection, id, source, key.Date, added > 0);
    }

    /// <summary>Whether a file is the last of its form.</summary>
    public bool Has(DigestFile file, DigestForm form)
    {
        // Dapper.AOT would write a parameter for each of the bytes.
        using var find = new Statement(_connection, "SELECT 1 FROM edition_file WHERE edition_id = ?1 AND form = ?2 AND sha256 = ?3");
        return find.Read(_ => true, Id, (int)form, file.Sha256.ToArray()) is [_];
    }

    /// <summary>Remembers a file as the last of its form.</summary>
    public void Keep(DigestFile file, DigestForm form, Instant now)
    {
        using var keep = new Statement(_connection, """
            INSERT INTO edition_file (edition_id, form, name, sha256, imported_at) VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT DO UPDATE SET name = excluded.name, sha256 = excluded.sha256, imported_at = excluded.imported_at
            """);
        keep.Run(Id, (int)form, file.Name, file.Sha256.ToArray(), now.ToUnixTimeMilliseconds());
    }

    public IReadOnlyList<EditionPaper> Papers() =>
    [
        .. _connection.Query<PaperRow>($"SELECT {PaperRow.PaperColumns} FROM {PaperRow.Tables} WHERE n.edition_id = @Id ORDER BY n.number", new { Id })
            .Select(row => row.ToEditionPaper()),
    ];

    /// <summary>Puts these papers in the place of those it had; they must have been received.</summary>
    public void Put(IReadOnlyList<EditionPaper> papers)
    {
        _connection.Execute("DELETE FROM entry WHERE edition_id = @Id; DELETE FROM edition_category WHERE edition_id = @Id", new { Id });
        using var insert = new Statement(_connection, """
            INSERT INTO entry (edition_id, number, paper_id, category, tldr, motivation, method, result, conclusion, forms, arrival_id, is_new)
            SELECT e.id, ?2, p.id, ?3, ?4, ?5, ?6, ?7, ?8, ?9, f.arrival_id,
                CASE WHEN b.id = e.id THEN 1 WHEN b.source_id = e.source_id AND b.date = e.date THEN 2 ELSE 0 END
            FROM paper p JOIN novelty f ON f.paper_id = p.id JOIN edition b ON b.id = f.edition_id JOIN edition e ON e.id = ?1
            WHERE p.arxiv_id = ?10
            """);
        foreach (var (paper, forms) in papers)
            insert.Run(
                Id, paper.Number, paper.Category, paper.Tldr, paper.Motivation, paper.Method, paper.Result, paper.Conclusion, (int)forms, paper.ArxivId.Value);
        _connection.Execute("""
            INSERT INTO edition_category (edition_id, category, position, papers, new_papers)
            SELECT @Id, category, min(number), count(*), sum(is_new > 0) FROM entry WHERE edition_id = @Id GROUP BY category;
            UPDATE edition SET revision = revision + 1,
                paper_count = (SELECT count(*) FROM entry WHERE edition_id = @Id),
                last_number = (SELECT coalesce(max(number), 0) FROM entry WHERE edition_id = @Id)
            WHERE id = @Id
            """, new { Id });
    }

    public Edition Read() => _connection.QuerySingle<EditionRow>(
        $"SELECT {EditionRow.EditionColumns} FROM edition e JOIN source s ON s.id = e.source_id WHERE e.id = @Id", new { Id }).ToEdition();

    internal sealed record Ids(long Id, long SourceId);
}
