using Dapper;
using DigestBot.Core.Digests;
using DigestBot.Core.Saving;
using DigestBot.Storage.Digests;
using DigestBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace DigestBot.Storage.Saving;

/// <summary>Reads papers that a chat keeps, each as its latest edition has it.</summary>
internal static class SavedSelection
{
    private const string Latest = """
        SELECT i.edition_id, i.number FROM entry i JOIN edition l ON l.id = i.edition_id
        WHERE i.paper_id = k.paper_id ORDER BY l.date DESC, l.language = @preferredLanguage DESC, l.id LIMIT 1
        """;

    // What an edition said is gone where a correction took the paper out; the facts stay.
    private const string Select = $"""
        SELECT {SavedRow.MarkColumns}, coalesce(n.number, 0) AS Number, coalesce(n.category, json_extract(p.categories, '$[0]'), '') AS Category, n.tldr AS Tldr,
            n.motivation AS Motivation, n.method AS Method, n.result AS Result, n.conclusion AS Conclusion, p.arxiv_id AS ArxivId, p.title AS Title,
            p.url AS Url, p.authors AS Authors, p.categories AS Categories, p.comment AS Comment, p.abstract AS Abstract, p.code_url AS CodeUrl,
            p.code_stars AS CodeStars, p.code_last_update AS CodeLastUpdate, {EditionRow.EditionColumnsOrNone}
        FROM saved_paper k JOIN paper p ON p.id = k.paper_id
            LEFT JOIN entry n ON (n.edition_id, n.number) = ({Latest}) LEFT JOIN edition e ON e.id = n.edition_id LEFT JOIN source s ON s.id = e.source_id
        """;

    private const string Passes = """
        k.chat_id = @chatId AND (@IsRead IS NULL OR k.is_read = @IsRead)
            AND NOT EXISTS (SELECT 1 FROM json_each(@Tags) t WHERE t.value NOT IN (SELECT value FROM json_each(k.tags)))
            AND NOT EXISTS (SELECT 1 FROM json_each(@words) w WHERE NOT (
                p.title LIKE w.value ESCAPE '\' OR '%' || p.arxiv_id || '%' = w.value OR k.note LIKE w.value ESCAPE '\'
                OR EXISTS (SELECT 1 FROM json_each(p.authors) a WHERE a.value LIKE w.value ESCAPE '\')
                OR EXISTS (SELECT 1 FROM json_each(p.categories) c WHERE '%' || c.value || '%' = w.value COLLATE NOCASE)
                OR EXISTS (SELECT 1 FROM json_each(k.tags) t WHERE t.value LIKE w.value ESCAPE '\')
                OR EXISTS (SELECT 1 FROM entry i WHERE i.paper_id = k.paper_id AND i.tldr LIKE w.value ESCAPE '\')))
        """;

    public static SavedPaper? Find(SqliteConnection connection, long chatId, ArxivId paper, string preferredLanguage) =>
        connection.QuerySingleOrDefault<SavedRow>($"{Select} WHERE k.chat_id = @chatId AND p.arxiv_id = @Value", new { chatId, paper.Value, preferredLanguage })?.ToSavedPaper();

    public static SavedPapers List(SqliteConnection connection, long chatId, SavedFilter filter, string preferredLanguage, int skip, int atMost)
    {
        var words = ColumnJson.Write(filter.Words.Select(Containing));
        var query = new { chatId, Tags = ColumnJson.Write(filter.Tags), words, filter.IsRead, preferredLanguage, skip, atMost };
        var total = connection.QuerySingle<int>($"SELECT count(*) FROM saved_paper k JOIN paper p ON p.id = k.paper_id WHERE {Passes}", query);
        var papers = connection.Query<SavedRow>($"{Select} WHERE {Passes} ORDER BY k.saved_at DESC, p.id DESC LIMIT @atMost OFFSET @skip", query);
        return new([.. papers.Select(row => row.ToSavedPaper())], total);
    }

    private static string Containing(string word) =>
        $"%{word.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";
}
