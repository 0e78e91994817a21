using Dapper;
using DigestBot.Core.Following;
using DigestBot.Storage.Search;
using DigestBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;

namespace DigestBot.Storage.Following;

/// <summary>Finds out which rules ask for which papers: of new papers when they arrive, for all rules at once.</summary>
internal static class RuleMatches
{
    private const string LatestDays = "SELECT DISTINCT date FROM edition ORDER BY date DESC LIMIT @days";

    // A paper that an edition had lost, and has again, joins those of its arrival.
    private const string Insert = """
        INSERT INTO rule_match (rule_id, arrival_id, papers) VALUES (?1, ?2, ?3)
        ON CONFLICT DO UPDATE SET papers = (
            SELECT json_group_array(value) FROM (SELECT value FROM json_each(rule_match.papers) UNION SELECT value FROM json_each(excluded.papers)))
        """;

    /// <summary>Notes what an arrival has for whom, in the transaction that brings it.</summary>
    public static void Note(SqliteConnection connection, long arrivalId, IReadOnlyList<IndexedPaper> papers)
    {
        var matcher = new Lazy<PaperMatcher>(() => new([.. papers.Select(paper => paper.Document)]));
        using var match = new Statement(connection, Insert);
        var found = 0;
        foreach (var (id, rule) in Followed(connection))
            if (matcher.Value.Find(rule.Query).ToList() is { Count: > 0 } places)
                found += match.Run(id, arrivalId, IdList.Of(places.Select(place => papers[place].Id)));
        if (found > 0)
            Tell(connection, arrivalId);
    }

    /// <summary>Notes what a rule that begins finds in the last days. Somebody else may have followed it before.</summary>
    public static void LookBack(SqliteConnection connection, long ruleId, Rule rule, int days)
    {
        using var match = new Statement(connection, Insert);
        foreach (var papers in Recent(connection, rule, days).GroupBy(paper => paper.ArrivalId, paper => paper.PaperId))
            match.Run(ruleId, papers.Key, IdList.Of(papers));
    }

    /// <summary>
    /// The papers that a rule asks for and that were new in the editions of the last days that have any; best first.
    /// </summary>
    public static IReadOnlyList<NewPaper> Recent(SqliteConnection connection, Rule rule, int days)
    {
        var expression = new SearchExpression(rule.Query);
        var titled = expression.InTitle is null ? [] : Recent(connection, expression.InTitle, days);
        var inTitle = titled.Select(paper => paper.PaperId).ToHashSet();
        return [.. Recent(connection, expression.Anywhere, days).OrderByDescending(paper => inTitle.Contains(paper.PaperId)).ThenByDescending(paper => paper.Date)];
    }

    private static List<NewPaper> Recent(SqliteConnection connection, string expression, int days) => connection.Query<NewPaper>($"""
        SELECT n.paper_id AS PaperId, n.edition_id AS EditionId, n.number AS Number, n.category AS Category, n.arrival_id AS ArrivalId, e.date AS Date
        FROM paper_index i CROSS JOIN search_document d ON d.id = i.rowid
            JOIN novelty f ON f.paper_id = d.paper_id
            JOIN edition e ON e.id = f.edition_id AND e.date >= (SELECT min(date) FROM ({LatestDays}))
            JOIN entry n ON n.edition_id = e.id AND n.paper_id = d.paper_id
        WHERE i.paper_index MATCH @expression AND i.rowid >= @from
        ORDER BY i.rowid DESC
        """, new { expression, days, from = From(connection, days) }).ToList();

    private static long From(SqliteConnection connection, int days) =>
        Days(connection, days) is [.., var first] ? DocumentId.Before(first) : long.MaxValue;

    /// <summary>The last days that have editions, the latest first.</summary>
    public static IReadOnlyList<LocalDate> Days(SqliteConnection connection, int days) =>
        [.. connection.Query<string>(LatestDays, new { days }).Select(day => LocalDatePattern.Iso.Parse(day).Value)];

    private static IEnumerable<(long Id, Rule Rule)> Followed(SqliteConnection connection) => connection.Query<RuleRow>("""
        SELECT r.id AS Id, r.text AS Text FROM rule r WHERE EXISTS (SELECT 1 FROM follow f WHERE f.rule_id = r.id AND f.active)
        """, buffered: false).Select(row => (row.Id, new Rule(row.Text)));

    private static void Tell(SqliteConnection connection, long arrivalId) => connection.Execute("""
        UPDATE chat SET matched = max(matched, @arrivalId) WHERE id IN (
            SELECT f.chat_id FROM rule_match m JOIN follow f ON f.rule_id = m.rule_id AND f.active WHERE m.arrival_id = @arrivalId)
        """, new { arrivalId });

    internal sealed record RuleRow(long Id, string Text);
}

/// <summary>A paper where it was new.</summary>
internal sealed class NewPaper
{
    public long PaperId { get; init; }

    public long EditionId { get; init; }

    public int Number { get; init; }

    public required string Category { get; init; }

    public long ArrivalId { get; init; }

    public LocalDate Date { get; init; }
}
