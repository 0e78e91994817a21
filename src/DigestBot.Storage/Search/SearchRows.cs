using Dapper;
using DigestBot.Core.Search;
using DigestBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DigestBot.Storage.Search;

/// <summary>The rows of the index.</summary>
internal sealed class SearchRows(SqliteConnection connection)
{
    private const string Columns = "rowid, marks, title, authors, summary, abstract";

    /// <summary>The rows of these papers, by id.</summary>
    public IReadOnlyList<SearchRow> Find(IEnumerable<long> papers) =>
    [
        .. connection.Query<SearchRow>("""
            SELECT d.id AS Id, d.paper_id AS PaperId, d.fingerprint AS Fingerprint
            FROM json_each(@papers) j JOIN search_document d ON d.paper_id = j.value
            ORDER BY d.id
            """, new { papers = IdList.Of(papers) }),
    ];

    /// <summary>Takes a row out of the index, or leaves it to nobody where its tokens cannot be told any more.</summary>
    /// <param name="paper">What it was made of, as far as it is known.</param>
    public void Remove(SearchRow row, IndexedPaper? paper)
    {
        if (paper?.Document is { } document && document.Fingerprint() == row.Fingerprint)
            connection.Execute($"""
                INSERT INTO paper_index (paper_index, {Columns}) VALUES ('delete', @Id, @Marks, @Title, @Authors, @Summary, @Abstract);
                DELETE FROM search_document WHERE id = @Id
                """, new { row.Id, document.Marks, document.Title, document.Authors, document.Summary, document.Abstract });
        else
            connection.Execute("UPDATE search_document SET paper_id = NULL WHERE id = @Id", row);
    }

    /// <summary>Puts papers into the index. Of one edition, the first gets the largest id: it comes first where the newest do.</summary>
    public void Add(IEnumerable<IndexedPaper> papers)
    {
        using var index = new Statement(connection, $"INSERT INTO paper_index ({Columns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
        using var keep = new Statement(connection, "INSERT INTO search_document (id, paper_id, fingerprint) VALUES (?1, ?2, ?3)");
        foreach (var day in papers.GroupBy(paper => paper.Newest).OrderBy(day => day.Key))
        {
            var id = LastOf(day.Key);
            foreach (var (paper, document, fingerprint) in Documents(day.OrderByDescending(paper => paper.Id)))
            {
                index.Run(++id, document.Marks, document.Title, document.Authors, document.Summary, document.Abstract);
                keep.Run(id, paper.Id, fingerprint);
            }
        }
    }

    // To make a document takes as long as to store it, and each is made by itself: the next ones are made while one is stored.
    private static ParallelQuery<(IndexedPaper Paper, SearchDocument Document, long Fingerprint)> Documents(IEnumerable<IndexedPaper> papers) =>
        papers.AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(paper => (paper, paper.Document, paper.Document.Fingerprint()));

    private long LastOf(LocalDate day) => connection.QuerySingle<long>("""
        SELECT coalesce(max(id), @before) FROM search_document WHERE id BETWEEN @before AND @last
        """, new { before = DocumentId.Before(day), last = DocumentId.Last(day) });
}

/// <summary>A row of the index: whose it is, and the fingerprint of its tokens.</summary>
internal sealed class SearchRow
{
    public long Id { get; init; }

    public long PaperId { get; init; }

    public long Fingerprint { get; init; }

    /// <summary>Whether it would be made of this paper just so.</summary>
    public bool IsOf(IndexedPaper? paper) => paper is not null
        && Id > DocumentId.Before(paper.Newest) && Id <= DocumentId.Last(paper.Newest) && paper.Document.Fingerprint() == Fingerprint;
}
