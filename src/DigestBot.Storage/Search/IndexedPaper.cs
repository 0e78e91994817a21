using Dapper;
using DigestBot.Core.Digests;
using DigestBot.Core.Search;
using DigestBot.Storage.Digests;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DigestBot.Storage.Search;

/// <summary>A paper with all its editions, as the index is made of it.</summary>
/// <param name="newest">The day of the newest.</param>
/// <param name="editions">The paper as each of them presents it, without what the index does not need.</param>
internal sealed class IndexedPaper(long id, LocalDate newest, EquatableList<Paper> editions)
{
    private readonly Lazy<SearchDocument> _document = new(() => SearchDocument.Of(editions));

    public long Id => id;

    public LocalDate Newest => newest;

    public SearchDocument Document => _document.Value;

    private EquatableList<Paper> Editions => editions;

    /// <summary>Those of these papers that an edition has.</summary>
    public static IReadOnlyDictionary<long, IndexedPaper> Read(SqliteConnection connection, IEnumerable<long> papers) => connection
        .Query<IndexRow>($"""
            SELECT n.paper_id AS PaperId, e.date AS Date, {PaperRow.PaperColumns}
            FROM json_each(@papers) j CROSS JOIN entry n ON n.paper_id = j.value JOIN paper p ON p.id = n.paper_id JOIN edition e ON e.id = n.edition_id
            ORDER BY n.paper_id, e.date, e.id, n.number
            """, new { papers = IdList.Of(papers) })
        .GroupBy(row => row.PaperId)
        .ToDictionary(rows => rows.Key, rows => new IndexedPaper(rows.Key, rows.Max(row => row.Date), [.. rows.Select(row => Essence(row.ToPaper()))]));

    /// <summary>Whether the index would hold the same of both.</summary>
    public bool IsLike(IndexedPaper? other) => other is not null && Newest == other.Newest && Editions == other.Editions;

    private static Paper Essence(Paper paper) => paper with { Number = 0, Url = "", Comment = null, Code = null };

    internal sealed class IndexRow : PaperRow
    {
        public long PaperId { get; init; }
    }
}
