using Dapper;
using DigestBot.Core.Statistics;
using NodaTime;

namespace DigestBot.Storage.Statistics;

/// <summary>Counts what the editions brought. What another language's edition of the day has as well counts once.</summary>
internal sealed class EditionStatistics(Database database) : IEditionStatistics
{
    public Task<IReadOnlyList<DayCount>> CountAsync(int days, CancellationToken ct) => database.ReadAsync<IReadOnlyList<DayCount>>(connection =>
        connection.Query<DayCount>("""
            WITH latest AS (SELECT id, date FROM edition WHERE date IN (SELECT DISTINCT date FROM edition ORDER BY date DESC LIMIT @days))
            SELECT date AS Day, category AS Category, sum(papers) AS Papers FROM (
                SELECT e.date, c.category, 0 AS papers FROM latest e JOIN edition_category c ON c.edition_id = e.id
                UNION ALL
                SELECT e.date, n.category, count(*) FROM latest e JOIN arrival a ON a.edition_id = e.id
                    CROSS JOIN entry n ON n.arrival_id = a.id AND n.is_new = 1
                GROUP BY e.date, n.category)
            GROUP BY date, category ORDER BY date, category
            """, new { days }).ToList(), ct);

    public Task<IReadOnlyList<NewTitle>> TitlesAsync(LocalDate from, CancellationToken ct) => database.ReadAsync<IReadOnlyList<NewTitle>>(connection =>
        connection.Query<NewTitle>("""
            SELECT e.date AS Day, n.category AS Category, p.title AS Title
            FROM edition e JOIN entry n ON n.edition_id = e.id JOIN paper p ON p.id = n.paper_id
            WHERE e.date >= @from AND n.is_new = 1
            """, new { from }).ToList(), ct);
}
