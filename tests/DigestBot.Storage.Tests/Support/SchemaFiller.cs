using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace DigestBot.Storage.Tests.Support;

/// <summary>Puts some rows into every table of a database, whatever its schema: what a bot of that time might have left.</summary>
internal static class SchemaFiller
{
    public const int Rows = 3;

    // Columns whose values mean something; where nothing is said here, a number counts and a text repeats its column's name.
    private static readonly Dictionary<string, Func<int, object?>> Values = new()
    {
        ["arxiv_id"] = row => $"2606.{row:00000}",
        ["date"] = row => $"2026-06-{row:00}",
        ["told_on"] = _ => "2026-06-01",
        ["served_on"] = _ => "2026-05-31",
        ["rounded_up_on"] = _ => "2026-05-29",
        ["news_from"] = _ => "2026-05-01",
        ["language"] = row => row % 2 == 0 ? "en" : "zh",
        ["layout"] = _ => 0,
        ["dialect"] = _ => "text",
        ["platform"] = _ => "local",
        ["thread"] = _ => "",
        ["time_zone"] = row => row == 1 ? "UTC" : "Asia/Shanghai",
        ["delivery_time"] = row => row == 3 ? null : $"0{row}:30",
        ["quiet_from"] = _ => null,
        ["quiet_until"] = _ => null,
        ["days"] = _ => 127,
        ["authors"] = row => $"[\"Ada One {row}\"]",
        ["categories"] = row => $"[\"cs.C{row}\"]",
        ["category"] = row => $"cs.C{row}",
        ["tags"] = _ => "[]",
        ["papers"] = row => $"[{row}]",
        ["code_last_update"] = _ => null,
        ["forms"] = _ => 1,
        ["is_new"] = _ => 1,
        ["is_history"] = _ => 0,
        ["active"] = _ => 1,
        ["state"] = _ => 0,
        ["owner"] = _ => null,
        ["due"] = _ => 1000,
        ["not_before"] = _ => null,
        ["message_id"] = _ => null,
        ["finished_at"] = _ => null,
        ["reason"] = _ => null,
        ["attempts"] = _ => 0,
        ["failures"] = _ => 0,
        ["uncertain"] = _ => 0,
        ["next_due"] = _ => null,
        ["wait_until"] = _ => null,
        ["until"] = _ => 0,
        ["speaks_for"] = _ => null,
        ["round_up_day"] = _ => null,
        ["round_up_time"] = _ => null,
        ["round_up_due"] = _ => null,
        ["round_up_id"] = _ => null,
        ["silent"] = _ => 0,
        ["since"] = _ => 0,
        ["cursor"] = _ => Rows,
        ["notice"] = _ => 0,
        ["selection_id"] = _ => 0,
        ["suspended_at"] = _ => null,
        ["new_only"] = _ => 1,
        ["content"] = row => $"message {row}",
    };

    /// <summary>The tables that hold data of their own: not those behind the index of words, which the program makes again.</summary>
    public static IReadOnlyList<string> Tables(SqliteConnection connection) =>
    [
        .. connection.Query<string>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'paper_index%' AND name <> 'search_document' ORDER BY name"),
    ];

    public static IReadOnlyList<(string Name, string Type, bool IsNeeded)> Columns(SqliteConnection connection, string table) =>
        connection.Query<(string, string, bool)>("SELECT name, type, \"notnull\" FROM pragma_table_info(@table)", new { table }).AsList();

    /// <summary>Fills all tables with <see cref="Rows"/> each; rows of the same number refer to each other.</summary>
    public static int Fill(SqliteConnection connection)
    {
        connection.Execute("PRAGMA defer_foreign_keys = ON");
        foreach (var table in Tables(connection))
            for (var row = 1; row <= Rows; row++)
                Insert(connection, table, row);
        return Rows;
    }

    private static void Insert(SqliteConnection connection, string table, int row)
    {
        var references = connection.Query<string>("SELECT \"from\" FROM pragma_foreign_key_list(@table)", new { table }).ToHashSet();
        var columns = Columns(connection, table);
        var values = new DynamicParameters();
        foreach (var (name, type, isNeeded) in columns)
            values.Add(name, Value(name, type, isNeeded, row, references));
        connection.Execute(
            $"INSERT OR REPLACE INTO {table} ({string.Join(", ", columns.Select(column => $"\"{column.Name}\""))}) VALUES ({string.Join(", ", columns.Select(column => $"@{column.Name}"))})", values);
    }

    private static object? Value(string column, string type, bool isNeeded, int row, HashSet<string> references) =>
        Values.TryGetValue(column, out var value) && (value(row) is not null || !isNeeded) ? value(row)
        : references.Contains(column) ? row
        : type switch
        {
            "TEXT" => $"{column} {row.ToString(CultureInfo.InvariantCulture)}",
            "BLOB" => new byte[] { (byte)row },
            _ => row,
        };
}
