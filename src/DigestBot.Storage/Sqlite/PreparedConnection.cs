using Microsoft.Data.Sqlite;

namespace DigestBot.Storage.Sqlite;

/// <summary>A connection that keeps every statement it has once prepared, for work that is done again and again.</summary>
internal sealed class PreparedConnection(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, Statement> _statements = [];

    /// <summary>The same connection for other work.</summary>
    public SqliteConnection Plain => connection;

    /// <summary>The statement of this text; the texts are few and always the same.</summary>
    public Statement this[string sql] => _statements.TryGetValue(sql, out var known) ? known : _statements[sql] = new(connection, sql);

    public SqliteTransaction Begin() => connection.BeginTransaction();

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
            statement.Dispose();
        connection.Dispose();
    }
}
