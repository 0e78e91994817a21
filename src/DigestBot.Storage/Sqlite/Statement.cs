using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DigestBot.Storage.Sqlite;

/// <summary>
/// A statement that is prepared once and run many times, with numbered parameters: <c>?1</c>, <c>?2</c>. It speaks to SQLite past the provider,
/// whose commands cost more than what they do where that is one row.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public Statement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement), _database);
    }

    /// <summary>Runs it and says how many rows it changed.</summary>
    public int Run(params ReadOnlySpan<object?> values)
    {
        Read(_ => 0, values);
        return raw.sqlite3_changes(_database);
    }

    /// <summary>Runs it and reads every row by its columns, from 0.</summary>
    public List<T> Read<T>(Func<Statement, T> row, params ReadOnlySpan<object?> values)
    {
        try
        {
            for (var index = 0; index < values.Length; index++)
                Bind(index + 1, values[index]);
            List<T> rows = [];
            while (Step())
                rows.Add(row(this));
            return rows;
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }
    }

    public long Number(int column) => raw.sqlite3_column_int64(_statement, column);

    public string Text(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string();

    public int? NumberOrNull(int column) => IsNull(column) ? null : (int)Number(column);

    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    public void Dispose() => _statement.Dispose();

    private bool Step()
    {
        var result = raw.sqlite3_step(_statement);
        if (result is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
            SqliteException.ThrowExceptionForRC(result, _database);
        return result == raw.SQLITE_ROW;
    }

    private void Bind(int number, object? value) => SqliteException.ThrowExceptionForRC(
        value switch
        {
            null => raw.sqlite3_bind_null(_statement, number),
            long whole => raw.sqlite3_bind_int64(_statement, number, whole),
            int whole => raw.sqlite3_bind_int64(_statement, number, whole),
            "" => raw.sqlite3_bind_text(_statement, number, ""),
            string text => BindText(number, text),
            byte[] bytes => raw.sqlite3_bind_blob(_statement, number, bytes),
            _ => throw new NotSupportedException(value.GetType().Name),
        },
        _database);

    // By way of borrowed memory: SQLite takes a copy of its own, and an abstract is too long to be thrown away after each.
    private int BindText(int number, string text)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var result = raw.sqlite3_bind_text(_statement, number, bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)));
        ArrayPool<byte>.Shared.Return(bytes);
        return result;
    }
}
