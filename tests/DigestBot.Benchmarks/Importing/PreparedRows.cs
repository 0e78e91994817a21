using Dapper;
using DigestBot.Storage;
using DigestBot.Storage.Search;
using Microsoft.Data.Sqlite;

namespace DigestBot.Benchmarks.Importing;

/// <summary>The rows that an import made, as statements that make them again.</summary>
internal static class PreparedRows
{
    // In an order in which every row finds what it refers to.
    private static readonly (string Table, string OfEdition)[] Tables =
    [
        ("edition", "t.id = @edition"),
        ("edition_file", "t.edition_id = @edition"),
        ("arrival", "t.edition_id = @edition"),
        ("paper", "t.id IN (SELECT paper_id FROM entry WHERE edition_id = @edition)"),
        ("novelty", "t.edition_id = @edition"),
        ("entry", "t.edition_id = @edition"),
        ("edition_category", "t.edition_id = @edition"),
        ("search_document", "t.paper_id IN (SELECT paper_id FROM entry WHERE edition_id = @edition)"),
    ];

    /// <summary>Writes them, with the settings of the bot's own connections, in a transaction an edition.</summary>
    public static async Task WriteAsync(Database database, string path, CancellationToken ct)
    {
        await using var file = new StreamWriter(path);
        await database.ReadAsync(connection => Write(connection, file), ct);
    }

    public static int Count(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        return connection.QuerySingle<int>("SELECT count(*) FROM paper");
    }

    private static int Write(SqliteConnection connection, StreamWriter file)
    {
        file.WriteLine("PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 4000;");
        foreach (var row in Rows(connection, "source", "true", 0))
            file.WriteLine(row);
        foreach (var edition in connection.Query<long>("SELECT id FROM edition ORDER BY id").AsList())
        {
            file.WriteLine("BEGIN;");
            foreach (var row in Tables.SelectMany(table => Rows(connection, table.Table, table.OfEdition, edition)).Concat(Index(connection, edition)))
                file.WriteLine(row);
            file.WriteLine("COMMIT;");
        }

        return 0;
    }

    private static IEnumerable<string> Rows(SqliteConnection connection, string table, string which, long edition)
    {
        var columns = string.Join(" || ',' || ", connection.Query<string>("SELECT name FROM pragma_table_info(@table)", new { table }).Select(column => $"quote(t.{column})"));
        return connection.Query<string>($"SELECT 'INSERT INTO {table} VALUES (' || {columns} || ');' FROM {table} t WHERE {which}", new { edition });
    }

    private static IEnumerable<string> Index(SqliteConnection connection, long edition)
    {
        var documents = connection.Query<(long Paper, long Id)>("""
            SELECT d.paper_id, d.id FROM search_document d JOIN entry n ON n.paper_id = d.paper_id WHERE n.edition_id = @edition
            """, new { edition }).ToDictionary(row => row.Paper, row => row.Id);
        return IndexedPaper.Read(connection, documents.Keys).Values.OrderBy(paper => documents[paper.Id]).Select(paper =>
            $"INSERT INTO paper_index (rowid, marks, title, authors, summary, abstract) VALUES ({documents[paper.Id]}, {Quote(paper.Document.Marks)}, {Quote(paper.Document.Title)}, "
            + $"{Quote(paper.Document.Authors)}, {Quote(paper.Document.Summary)}, {Quote(paper.Document.Abstract)});");
    }

    private static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
