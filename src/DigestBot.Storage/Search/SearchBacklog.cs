using Dapper;
using Microsoft.Data.Sqlite;

namespace DigestBot.Storage.Search;

/// <summary>Puts papers into the index that were stored before there was one: a part at a time, so that others can write in between.</summary>
internal sealed class SearchBacklog(Database database)
{
    private const int ATime = 500;

    /// <summary>Works it off and says how many papers that were.</summary>
    public async Task<int> IndexAsync(CancellationToken ct)
    {
        if (!await database.ReadAsync(Exists, ct))
            return 0;
        var done = 0;
        while (await database.WriteAsync(IndexSome, ct) is > 0 and var some)
            done += some;
        return done;
    }

    // Read only, since a start must not wait for the lock when there is nothing to do.
    private static bool Exists(SqliteConnection connection) =>
        connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'search_backlog')")
        && connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM search_backlog)");

    // From the last paper on, as rows are added: of one edition, the first paper gets the largest id.
    private static int IndexSome(SqliteConnection connection)
    {
        var papers = connection.Query<long>("SELECT paper_id FROM search_backlog ORDER BY paper_id DESC LIMIT @ATime", new { ATime }).ToList();
        var indexed = new SearchRows(connection);
        var known = indexed.Find(papers).Select(row => row.PaperId).ToHashSet();
        indexed.Add(IndexedPaper.Read(connection, papers.Where(paper => !known.Contains(paper))).Values);
        connection.Execute("DELETE FROM search_backlog WHERE paper_id >= @last", new { last = papers.Count == 0 ? 0 : papers[^1] });
        return papers.Count;
    }
}
