using Dapper;
using DigestBot.Core.Digests;
using DigestBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace DigestBot.Storage.Search;

/// <summary>Keeps the index true inside a transaction that changes papers: taken before the change, put after it.</summary>
internal sealed class SearchIndex
{
    private readonly SqliteConnection _connection;
    private readonly string _papers;
    private readonly IReadOnlyDictionary<long, IndexedPaper> _before;

    private SearchIndex(SqliteConnection connection, string papers)
    {
        _connection = connection;
        _papers = papers;
        _before = IndexedPaper.Read(connection, Ids());
    }

    /// <summary>Remembers what the papers' rows were made of.</summary>
    public static SearchIndex Take(SqliteConnection connection, IEnumerable<ArxivId> papers) =>
        new(connection, ColumnJson.Write(papers.Select(paper => paper.Value).Distinct(StringComparer.Ordinal)));

    /// <summary>Gives the papers new rows, as far as they have changed, and says what the papers are now.</summary>
    public IReadOnlyDictionary<long, IndexedPaper> Put()
    {
        var ids = Ids();
        var after = IndexedPaper.Read(_connection, ids);
        var changed = ids.Where(id => !IsSame(_before.GetValueOrDefault(id), after.GetValueOrDefault(id))).ToHashSet();
        var rows = new SearchRows(_connection);
        foreach (var row in rows.Find(changed))
            if (row.IsOf(after.GetValueOrDefault(row.PaperId)))
                changed.Remove(row.PaperId);
            else
                rows.Remove(row, _before.GetValueOrDefault(row.PaperId));
        rows.Add(changed.Select(after.GetValueOrDefault).OfType<IndexedPaper>());
        return after;
    }

    private static bool IsSame(IndexedPaper? before, IndexedPaper? after) => before is null ? after is null : before.IsLike(after);

    private List<long> Ids() => _connection.Query<long>(
        "SELECT p.id FROM json_each(@papers) j JOIN paper p ON p.arxiv_id = j.value", new { papers = _papers }).ToList();
}
