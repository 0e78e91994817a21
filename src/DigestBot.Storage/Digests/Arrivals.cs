using Dapper;
using DigestBot.Core.Digests.Intake;
using DigestBot.Storage.Operation;
using DigestBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;

namespace DigestBot.Storage.Digests;

/// <summary>Receives an edition's papers: keeps their facts, and finds out which of them no edition ever had before.</summary>
internal sealed class Arrivals(SqliteConnection connection, StoredEdition edition)
{
    // An edition this much older than the source's newest is back-filled history: it can be read, but is nobody's news.
    private static readonly Period News = Period.FromDays(7);

    /// <summary>Finds out which papers are new, whatever their source; they share one new arrival.</summary>
    /// <param name="isPast">Whether they were published before their source was watched.</param>
    public Arrival Receive(IReadOnlyList<EditionPaper> papers, bool isPast, Instant now)
    {
        KeepFacts(papers);
        var unknown = UnknownPapers(papers);
        return unknown.Count > 0 ? Announce(unknown, isPast, now) : new(null, [], IsHistory: false);
    }

    /// <summary>The papers that were new in this edition before, by the arrival that brought them, and that it has again after it had lost them.</summary>
    public ILookup<long, long> Returned(IEnumerable<EditionPaper> known, IEnumerable<EditionPaper> papers, long? arrival)
    {
        var added = papers.Select(paper => paper.Paper.ArxivId.Value).Except(known.Select(paper => paper.Paper.ArxivId.Value));
        return connection.Query<ReturnedPaper>("""
            SELECT f.arrival_id AS ArrivalId, f.paper_id AS PaperId FROM json_each(@added) j JOIN paper p ON p.arxiv_id = j.value
                JOIN novelty f ON f.paper_id = p.id AND f.edition_id = @Id AND f.arrival_id IS NOT @arrival
            """, new { added = ColumnJson.Write(added), edition.Id, arrival }).ToLookup(row => row.ArrivalId, row => row.PaperId);
    }

    // Markdown knows neither cross-lists nor comment nor code, so it does not erase what an earlier edition's JSON lines told of them.
    private void KeepFacts(IReadOnlyList<EditionPaper> papers)
    {
        using var keep = new Statement(connection, """
            INSERT INTO paper (arxiv_id, title, url, authors, categories, comment, abstract, code_url, code_stars, code_last_update, told_on)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
            ON CONFLICT (arxiv_id) DO UPDATE SET
                title = excluded.title, url = excluded.url, authors = excluded.authors,
                abstract = coalesce(excluded.abstract, abstract), told_on = excluded.told_on,
                categories = iif(?12, excluded.categories, categories),
                comment = iif(?12, excluded.comment, comment),
                code_url = iif(?12, excluded.code_url, code_url),
                code_stars = iif(?12, excluded.code_stars, code_stars),
                code_last_update = iif(?12, excluded.code_last_update, code_last_update)
            WHERE excluded.told_on >= told_on
            """);
        var day = LocalDatePattern.Iso.Format(edition.Date);
        foreach (var (paper, forms) in papers)
            keep.Run(
                paper.ArxivId.Value, paper.Title, paper.Url, ColumnJson.Write(paper.Authors), ColumnJson.Write(paper.Categories), paper.Comment, paper.Abstract,
                paper.Code?.Url, paper.Code?.Stars, paper.Code?.LastUpdate, day, (int)(forms & DigestForms.JsonLines));
    }

    private List<long> UnknownPapers(IReadOnlyList<EditionPaper> papers) => connection.Query<long>("""
        SELECT p.id FROM json_each(@Ids) j JOIN paper p ON p.arxiv_id = j.value
        WHERE NOT EXISTS (SELECT 1 FROM novelty f WHERE f.paper_id = p.id)
        """, new { Ids = ColumnJson.Write(papers.Select(paper => paper.Paper.ArxivId.Value)) }).ToList();

    private Arrival Announce(List<long> papers, bool isPast, Instant now)
    {
        var newest = LocalDatePattern.Iso.Parse(connection.QuerySingle<string>("SELECT max(date) FROM edition WHERE source_id = @SourceId", new { edition.SourceId })).Value;
        var isHistory = isPast || edition.Date + News < newest;
        var arrival = connection.QuerySingle<long>("""
            INSERT INTO arrival (edition_id, is_history, at) VALUES (@Id, @isHistory, @now) RETURNING id
            """, new { edition.Id, isHistory, now });
        using var note = new Statement(connection, "INSERT INTO novelty (paper_id, edition_id, arrival_id) VALUES (?1, ?2, ?3)");
        foreach (var paper in papers)
            note.Run(paper, edition.Id, arrival);
        if (!isHistory)
            EditionHolds.HoldForCanary(connection, edition.Id, now);
        return new(arrival, papers, isHistory);
    }

    internal sealed record ReturnedPaper(long ArrivalId, long PaperId);
}

/// <summary>What an import brought that nobody had before.</summary>
/// <param name="Id">Null where it brought nothing new.</param>
/// <param name="IsHistory">Whether it is nobody's news.</param>
internal sealed record Arrival(long? Id, IReadOnlyList<long> Papers, bool IsHistory);
