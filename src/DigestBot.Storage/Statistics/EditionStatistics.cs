using Dapper;
using DigestBot.Core.Statistics;
using NodaTime;

namespace DigestBot.Storage.Statistics;

/// <summary>Counts what the editions brought.</summary>
internal sealed class EditionStatistics(Database database) : IEditionStatistics
{
    public Task<IReadOnlyList<DayCount>> CountAsync(int days, CancellationToken ct) => database.ReadAsync<IReadOnlyList<DayCount>>(connection =>
    [
        .. connection.Query<(LocalDate Day, string Category, int Papers)>("""
            SELECT e.date, c.category, sum(c.new_papers)
            FROM (SELECT DISTINCT date FROM edition ORDER BY date DESC LIMIT @days) d
                JOIN edition e ON e.date = d.date JOIN edition_category c ON c.edition_id = e.id
            GROUP BY e.date, c.category ORDER BY e.date, c.category
            """, new { days }).Select(row => new DayCount(row.Day, row.Category, row.Papers)),
    ], ct);

    public Task<IReadOnlyList<NewTitle>> TitlesAsync(LocalDate from, CancellationToken ct) => database.ReadAsync<IReadOnlyList<NewTitle>>(connection =>
    [
        .. connection.Query<(LocalDate Day, string Category, string Title)>("""
            SELECT e.date, n.category, p.title
            FROM edition e JOIN entry n ON n.edition_id = e.id JOIN paper p ON p.id = n.paper_id
            WHERE e.date >= @from AND n.is_new
            """, new { from }).Select(row => new NewTitle(row.Day, row.Category, row.Title)),
    ], ct);
}
