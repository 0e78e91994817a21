using Microsoft.Data.Sqlite;

namespace DigestBot.Storage.Sqlite;

/// <summary>A statement that is prepared once and run many times in a transaction, with numbered parameters: <c>?1</c>, <c>?2</c>.</summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand _command;

    public Statement(SqliteConnection connection, string sql, int parameters)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        for (var number = 1; number <= parameters; number++)
            _command.Parameters.Add(new SqliteParameter { ParameterName = $"?{number}" });
    }

    /// <summary>Runs it and says how many rows it changed.</summary>
    public int Run(params ReadOnlySpan<object> values)
    {
        for (var index = 0; index < values.Length; index++)
            _command.Parameters[index].Value = values[index];
        return _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();
}
