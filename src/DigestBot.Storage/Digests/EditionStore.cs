using Dapper;
using DigestBot.Core.Digests;
using DigestBot.Storage.Search;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DigestBot.Storage.Digests;

/// <summary>The stored editions and their papers.</summary>
internal sealed class EditionStore(Database database) : IEditionStore
{
    private const string SelectEdition = $"SELECT {EditionRow.Columns} FROM edition e JOIN source s ON s.id = e.source_id";
    private const string SelectPaper = $"SELECT {PaperRow.Columns} FROM {PaperRow.Tables}";

    public Task<Edition?> FindLatestAsync(string preferredLanguage, CancellationToken ct) => FindEditionAsync(
        "ORDER BY e.date DESC, e.language = @preferredLanguage DESC, e.id LIMIT 1", new { preferredLanguage }, ct);

    public Task<Edition?> FindByDateAsync(LocalDate date, string preferredLanguage, CancellationToken ct) => FindEditionAsync(
        "WHERE e.date = @date ORDER BY e.language = @preferredLanguage DESC, e.id LIMIT 1", new { date, preferredLanguage }, ct);

    public Task<Edition?> FindAsync(long editionId, CancellationToken ct) =>
        FindEditionAsync("WHERE e.id = @editionId", new { editionId }, ct);

    public Task<IReadOnlyList<Edition>> ListAsync(int limit, CancellationToken ct) => database.ReadAsync(connection =>
        Editions(connection, "ORDER BY e.date DESC, e.id LIMIT @limit", new { limit }), ct);

    public Task<EditionSpan> SpanAsync(CancellationToken ct) => database.ReadAsync(connection =>
    {
        var (count, first, last) = connection.QuerySingle<(int, LocalDate?, LocalDate?)>("SELECT count(*), min(date), max(date) FROM edition");
        return new EditionSpan(count, first, last);
    }, ct);

    public Task<IReadOnlyList<CategoryCount>> CategoriesAsync(long editionId, CancellationToken ct) => database.ReadAsync<IReadOnlyList<CategoryCount>>(connection =>
    [
        .. connection.Query<(string Category, int Papers, int New)>("""
            SELECT category, papers, new_papers FROM edition_category WHERE edition_id = @editionId ORDER BY position
            """, new { editionId }).Select(row => new CategoryCount(row.Category, row.Papers, row.New)),
    ], ct);

    public async Task<Paper?> FindPaperAsync(long editionId, int number, CancellationToken ct) =>
        (await PapersAsync("WHERE n.edition_id = @editionId AND n.number = @number", new { editionId, number }, ct)).SingleOrDefault();

    public Task<PaperInEdition?> FindPaperAsync(ArxivId arxivId, string preferredLanguage, CancellationToken ct) => database.ReadAsync(connection =>
        connection.Query<EditionRow, PaperRow, PaperInEdition?>($"""
            SELECT {EditionRow.Columns}, {PaperRow.Columns}
            FROM {PaperRow.Tables} JOIN edition e ON e.id = n.edition_id JOIN source s ON s.id = e.source_id
            WHERE p.arxiv_id = @Value
            ORDER BY e.date DESC, e.language = @preferredLanguage DESC, e.id
            LIMIT 1
            """, (edition, paper) => new(edition.ToEdition(), paper.ToPaper()), new { arxivId.Value, preferredLanguage }, splitOn: "Number").SingleOrDefault(), ct);

    public Task<IReadOnlyList<Paper>> PapersAsync(long editionId, string category, PaperScope scope, CancellationToken ct) => PapersAsync($"""
        WHERE n.edition_id = @editionId AND n.category = @category AND {ScopeFilter.On("n")} ORDER BY n.number
        """, new { editionId, category, scope.Mark, scope.AfterArrival, scope.ThroughArrival }, ct);

    public Task<IReadOnlyList<Paper>> PapersAsync(long editionId, IReadOnlyCollection<int> numbers, CancellationToken ct) => database.ReadAsync<IReadOnlyList<Paper>>(connection =>
    [
        .. connection.Query<PaperRow>($"""
            SELECT {PaperRow.Columns} FROM json_each(@numbers) j CROSS JOIN {PaperRow.Tables}
            WHERE n.edition_id = @editionId AND n.number = j.value ORDER BY j.key
            """, new { editionId, numbers = IdList.Of(numbers.Select(number => (long)number)) }).Select(row => row.ToPaper()),
    ], ct);

    public Task<IReadOnlyList<Paper>> PapersAsync(long editionId, CancellationToken ct) =>
        PapersAsync("WHERE n.edition_id = @editionId ORDER BY n.number", new { editionId }, ct);

    // A paper is new in one edition, and in those of its day in other languages.
    public Task<IReadOnlyList<NewPaper>> NewAsync(LocalDate from, string preferredLanguage, CancellationToken ct) => database.ReadAsync<IReadOnlyList<NewPaper>>(connection =>
    [
        .. connection.Query<(long Edition, int Number, string Category, long Paper)>("""
            SELECT n.edition_id, n.number, n.category, n.paper_id
            FROM edition e JOIN entry n ON n.edition_id = e.id
            WHERE e.date >= @from AND n.is_new > 0
            ORDER BY e.date DESC, e.language = @preferredLanguage DESC, e.id, n.number
            """, new { from, preferredLanguage })
            .DistinctBy(row => row.Paper)
            .Select(row => new NewPaper(row.Edition, row.Number, row.Category)),
    ], ct);

    public Task<(int? Previous, int? Next)> NeighboursAsync(long editionId, int number, CancellationToken ct) => database.ReadAsync(connection =>
        connection.QuerySingle<(int?, int?)>("""
            SELECT
                (SELECT max(number) FROM entry WHERE edition_id = @editionId AND number < @number),
                (SELECT min(number) FROM entry WHERE edition_id = @editionId AND number > @number)
            """, new { editionId, number }), ct);

    private Task<Edition?> FindEditionAsync(string rest, object parameters, CancellationToken ct) =>
        database.ReadAsync(connection => Editions(connection, rest, parameters).SingleOrDefault(), ct);

    private static IReadOnlyList<Edition> Editions(SqliteConnection connection, string rest, object parameters) =>
        [.. connection.Query<EditionRow>($"{SelectEdition} {rest}", parameters).Select(row => row.ToEdition())];

    private Task<IReadOnlyList<Paper>> PapersAsync(string rest, object parameters, CancellationToken ct) => database.ReadAsync<IReadOnlyList<Paper>>(connection =>
        [.. connection.Query<PaperRow>($"{SelectPaper} {rest}", parameters).Select(row => row.ToPaper())], ct);
}
