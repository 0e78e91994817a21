using Dapper;
using DigestBot.Core.Search;
using DigestBot.Storage.Digests;
using Microsoft.Data.Sqlite;

namespace DigestBot.Storage.Search;

/// <summary>Reads the papers of rows of the index.</summary>
internal static class FoundPapers
{
    /// <summary>In the order of the rows; of each paper, the latest edition first.</summary>
    public static IEnumerable<SearchHit> Read(SqliteConnection connection, IReadOnlyList<long> rows, string preferredLanguage) => connection
        .Query<FoundRow>($"""
            SELECT d.id AS Row, {EditionRow.EditionColumns}, {PaperRow.PaperColumns}
            FROM json_each(@rows) j CROSS JOIN search_document d ON d.id = j.value
                JOIN entry n ON n.paper_id = d.paper_id JOIN paper p ON p.id = n.paper_id JOIN edition e ON e.id = n.edition_id JOIN source s ON s.id = e.source_id
            ORDER BY j.key, e.date DESC, e.language = @preferredLanguage DESC, e.id
            """, new { rows = IdList.Of(rows), preferredLanguage })
        .GroupBy(found => found.Row, found => found.ToPaperInEdition())
        .Select(editions => new SearchHit(editions.First(), [.. editions.Skip(1).Select(other => other.Paper)]));

    internal sealed class FoundRow : PaperRow
    {
        public long Row { get; init; }
    }
}
