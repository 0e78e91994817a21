using Dapper;
using DigestBot.Core.Search;
using Microsoft.Data.Sqlite;

namespace DigestBot.Storage.Search;

/// <summary>Finds papers by the index.</summary>
/// <remarks>
/// What matters for speed: no list of a common word is read to its end. The title's words have short lists of their own; of what matches elsewhere
/// only the newest rows are taken, and only among these it is looked for words in their order. No rank is computed that depends on all matches.
/// </remarks>
internal sealed class PaperSearch(Database database) : IPaperSearch
{
    public Task<SearchHits> FindAsync(SearchQuery query, string preferredLanguage, int skip, int take, CancellationToken ct) =>
        database.ReadAsync(connection => Find(connection, query, preferredLanguage, Math.Max(skip, 0), Math.Max(take, 0)), ct);

    private static SearchHits Find(SqliteConnection connection, SearchQuery query, string preferredLanguage, int skip, int take)
    {
        var reachable = Math.Min(skip + take, IPaperSearch.MostHits);
        var found = Ranked(connection, query, reachable + 1);
        var page = found.Take(reachable).Skip(skip).ToList();
        return new([.. FoundPapers.Read(connection, page, preferredLanguage)], found.Count > reachable && reachable < IPaperSearch.MostHits);
    }

    /// <summary>The first rows, best first; each step is taken only as far as those before it left room.</summary>
    private static List<long> Ranked(SqliteConnection connection, SearchQuery query, int wanted)
    {
        var expression = new SearchExpression(query);
        var since = query.Since is { } day ? DocumentId.Before(day) : long.MinValue;
        var ranked = new RankedRows(wanted);
        ranked.Add(() => Rows(connection, expression.TogetherInTitle, since, wanted));
        ranked.Add(() => Rows(connection, expression.InTitle, since, wanted));
        if (ranked.IsFull)
            return ranked.Rows;
        var newest = Rows(connection, expression.Anywhere, since, IPaperSearch.MostHits);
        ranked.Add(() => newest is [] ? [] : Rows(connection, expression.TogetherAnywhere, newest[^1], wanted));
        ranked.Add(() => newest);
        return ranked.Rows;
    }

    // CROSS JOIN: the index leads, from its newest row on, and stops where the limit is reached.
    private static List<long> Rows(SqliteConnection connection, string? expression, long from, int limit) => expression is null ? [] : connection.Query<long>("""
        SELECT i.rowid FROM paper_index i CROSS JOIN search_document d ON d.id = i.rowid
        WHERE i.paper_index MATCH @expression AND i.rowid >= @from AND d.paper_id IS NOT NULL
        ORDER BY i.rowid DESC LIMIT @limit
        """, new { expression, from, limit }).ToList();
}
