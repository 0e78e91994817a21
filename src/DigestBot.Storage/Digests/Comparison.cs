using Dapper;
using DigestBot.Core.Digests.Intake;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;

namespace DigestBot.Storage.Digests;

/// <summary>Compares an edition that was added with those that its source published before in its language.</summary>
internal sealed class Comparison(SqliteConnection connection, StoredEdition edition)
{
    private const int Enough = 5;
    private const int Most = 21;

    private const string Earlier = """
        WITH earlier AS (
            SELECT e.id, e.date, e.paper_count FROM edition e JOIN edition t ON t.id = @Id
            WHERE e.source_id = t.source_id AND e.language = t.language AND e.date < t.date AND e.paper_count > 0
            ORDER BY e.date DESC LIMIT @Most)
        """;

    public IntakeOutcome Add(IntakeOutcome outcome) => outcome with { Repeats = Repeated(), UsualPapers = Usual() };

    private LocalDate? Repeated() => connection.QuerySingleOrDefault<string>($"""
        {Earlier}
        SELECT p.date FROM (SELECT * FROM earlier LIMIT 1) p JOIN edition t ON t.id = @Id AND t.paper_count = p.paper_count
        WHERE NOT EXISTS (
            SELECT 1 FROM entry n WHERE n.edition_id = @Id AND n.paper_id NOT IN (SELECT paper_id FROM entry o WHERE o.edition_id = p.id))
        """, new { edition.Id, Most }) is { } day ? LocalDatePattern.Iso.Parse(day).Value : null;

    private int? Usual()
    {
        var counts = connection.Query<int>($"{Earlier} SELECT paper_count FROM earlier ORDER BY paper_count", new { edition.Id, Most }).ToList();
        return counts.Count < Enough ? null : counts[counts.Count / 2];
    }
}
