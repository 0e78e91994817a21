using Dapper;
using DigestBot.Core.Digests;
using DigestBot.Storage.Search;
using NodaTime;
using NodaTime.Text;

namespace DigestBot.Storage.Digests;

/// <summary>The stored editions and their papers.</summary>
internal sealed class EditionStore(Database database) : IEditionStore
{
    private const string SelectEdition = $"SELECT {EditionRow.EditionColumns} FROM edition e JOIN source s ON s.id = e.source_id";
    private const string SelectPaper = $"SELECT {PaperRow.PaperColumns} FROM {PaperRow.Tables}";

    // By the day first: to put all editions in order, SQLite reads every one.
    public Task<Edition?> FindLatestAsync(string preferredLanguage, CancellationToken ct) => FindEditionAsync(
        "WHERE e.date = (SELECT max(date) FROM edition) ORDER BY e.language = ?1 DESC, e.id LIMIT 1", ct, preferredLanguage);

    public Task<Edition?> FindByDateAsync(LocalDate date, string preferredLanguage, CancellationToken ct) => FindEditionAsync(
        "WHERE e.date = ?1 ORDER BY e.language = ?2 DESC, e.id LIMIT 1", ct, LocalDatePattern.Iso.Format(date), preferredLanguage);

    public Task<Edition?> FindAsync(long editionId, CancellationToken ct) =>
        FindEditionAsync("WHERE e.id = ?1", ct, editionId);

    public Task<IReadOnlyList<Edition>> ListAsync(int limit, CancellationToken ct) =>
        EditionsAsync($"{SelectEdition} ORDER BY e.date DESC, e.id LIMIT ?1", ct, limit);

    public Task<IReadOnlyList<Edition>> ListWithAsync(int number, int limit, CancellationToken ct) => EditionsAsync($"""
        SELECT {EditionRow.EditionColumns} FROM (SELECT * FROM edition ORDER BY date DESC, id LIMIT ?2) e JOIN source s ON s.id = e.source_id
        WHERE EXISTS (SELECT 1 FROM entry n WHERE n.edition_id = e.id AND n.number = ?1) ORDER BY e.date DESC, e.id
        """, ct, number, limit);

    public Task<EditionSpan> SpanAsync(CancellationToken ct) => database.ReadAsync(connection =>
        connection.QuerySingle<EditionSpan>("SELECT count(*) AS Count, min(date) AS First, max(date) AS Last FROM edition"), ct);

    public Task<IReadOnlyList<CategoryCount>> CategoriesAsync(long editionId, CancellationToken ct) => database.ReadPreparedAsync<IReadOnlyList<CategoryCount>>(connection =>
        connection["SELECT category, papers, new_papers FROM edition_category WHERE edition_id = ?1 ORDER BY position"]
            .Read(row => new CategoryCount(row.Text(0), (int)row.Number(1), (int)row.Number(2)), editionId), ct);

    public Task<Paper?> FindPaperAsync(long editionId, int number, CancellationToken ct) =>
        database.ReadAsync(connection => connection.QuerySingleOrDefault<PaperRow>(
            $"{SelectPaper} WHERE n.edition_id = @editionId AND n.number = @number", new { editionId, number })?.ToPaper(), ct);

    public Task<PaperInEdition?> FindPaperAsync(ArxivId arxivId, string preferredLanguage, CancellationToken ct) => database.ReadAsync(connection =>
        connection.QuerySingleOrDefault<PaperRow>($"""
            SELECT {EditionRow.EditionColumns}, {PaperRow.PaperColumns}
            FROM {PaperRow.Tables} JOIN edition e ON e.id = n.edition_id JOIN source s ON s.id = e.source_id
            WHERE p.arxiv_id = @Value
            ORDER BY e.date DESC, e.language = @preferredLanguage DESC, e.id
            LIMIT 1
            """, new { arxivId.Value, preferredLanguage })?.ToPaperInEdition(), ct);

    public Task<IReadOnlyList<Paper>> PapersAsync(long editionId, string category, PaperScope scope, CancellationToken ct) =>
        database.ReadAsync(connection => Papers(connection.Query<PaperRow>(
            $"{SelectPaper} WHERE n.edition_id = @editionId AND n.category = @category AND {ScopeFilter.On("n")} ORDER BY n.number",
            new { editionId, category, scope.Mark, scope.AfterArrival, scope.ThroughArrival })), ct);

    public Task<IReadOnlyList<Paper>> PapersAsync(long editionId, IReadOnlyCollection<int> numbers, CancellationToken ct) =>
        database.ReadAsync(connection => Papers(connection.Query<PaperRow>($"""
            SELECT {PaperRow.PaperColumns} FROM json_each(@numbers) j CROSS JOIN {PaperRow.Tables}
            WHERE n.edition_id = @editionId AND n.number = j.value ORDER BY j.key
            """, new { editionId, numbers = IdList.Of(numbers.Select(number => (long)number)) })), ct);

    public Task<IReadOnlyList<Paper>> PapersAsync(long editionId, CancellationToken ct) =>
        database.ReadAsync(connection => Papers(connection.Query<PaperRow>($"{SelectPaper} WHERE n.edition_id = @editionId ORDER BY n.number", new { editionId })), ct);

    // A paper is new in one edition, and in those of its day in other languages.
    public Task<IReadOnlyList<NewPaper>> NewAsync(LocalDate from, string preferredLanguage, CancellationToken ct) => database.ReadAsync<IReadOnlyList<NewPaper>>(connection =>
    [
        .. connection.Query<NewRow>("""
            SELECT n.edition_id AS EditionId, n.number AS Number, n.category AS Category, n.paper_id AS PaperId
            FROM edition e JOIN entry n ON n.edition_id = e.id
            WHERE e.date >= @from AND n.is_new > 0
            ORDER BY e.date DESC, e.language = @preferredLanguage DESC, e.id, n.number
            """, new { from, preferredLanguage })
            .DistinctBy(row => row.PaperId)
            .Select(row => new NewPaper(row.EditionId, row.Number, row.Category)),
    ], ct);

    public Task<(int? Previous, int? Next)> NeighboursAsync(long editionId, int number, CancellationToken ct) => database.ReadPreparedAsync(connection =>
        connection["""
            SELECT
                (SELECT max(number) FROM entry WHERE edition_id = ?1 AND number < ?2),
                (SELECT min(number) FROM entry WHERE edition_id = ?1 AND number > ?2)
            """].Read(row => (row.NumberOrNull(0), row.NumberOrNull(1)), editionId, number)[0], ct);

    private async Task<Edition?> FindEditionAsync(string rest, CancellationToken ct, params object?[] values) =>
        (await EditionsAsync($"{SelectEdition} {rest}", ct, values)).SingleOrDefault();

    private Task<IReadOnlyList<Edition>> EditionsAsync(string sql, CancellationToken ct, params object?[] values) =>
        database.ReadPreparedAsync<IReadOnlyList<Edition>>(connection => connection[sql].Read(EditionRow.Read, values), ct);

    private static IReadOnlyList<Paper> Papers(IEnumerable<PaperRow> rows) => [.. rows.Select(row => row.ToPaper())];

    internal sealed record NewRow(long EditionId, int Number, string Category, long PaperId);
}
