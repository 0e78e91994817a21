using System.Text.Json;
using Dapper;
using DigestBot.Core.Following;
using DigestBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace DigestBot.Storage.Following;

/// <summary>Reads which papers messages show. They are kept by paper, since a correction may number an edition anew.</summary>
internal static class Selections
{
    /// <summary>Null where it is not known any more.</summary>
    public static Selection? Read(SqliteConnection connection, long editionId, long selectionId) =>
        connection.QuerySingleOrDefault<string>("SELECT papers FROM selection WHERE id = @selectionId", new { selectionId }) is { } papers
            ? new(selectionId, [.. Papers(connection, editionId, papers)])
            : null;

    private static IEnumerable<SelectedPaper> Papers(SqliteConnection connection, long editionId, string papers) => connection
        .Query<ShownRow>("""
            SELECT n.number AS Number, (
                SELECT json_group_array(r.text) FROM json_each(j.value, '$[1]') k JOIN rule r ON r.id = k.value) AS Rules
            FROM json_each(@papers) j CROSS JOIN entry n ON n.paper_id = json_extract(j.value, '$[0]') AND n.edition_id = @editionId
            ORDER BY j.key
            """, new { editionId, papers })
        .Select(row => new SelectedPaper(row.Number, [.. JsonSerializer.Deserialize(row.Rules, ColumnJson.Relaxed.StringArray)!.Select(text => new Rule(text))]));

    internal sealed record ShownRow(int Number, string Rules);
}
