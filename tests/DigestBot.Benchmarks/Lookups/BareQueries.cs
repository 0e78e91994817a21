using System.Data;
using System.Text.Json;
using Dapper;
using DigestBot.Core.Digests;
using DigestBot.Storage.Digests;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;

namespace DigestBot.Benchmarks.Lookups;

/// <summary>What an answer has to know, by as few queries as that takes, on one connection that stays open; nothing is composed or rendered.</summary>
internal sealed class BareQueries : IDisposable
{
    private const string Chat = """
        SELECT c.id FROM chat c JOIN profile p ON p.id = c.profile_id WHERE c.platform = @Platform AND c.chat_id = @Chat AND c.thread = ''
        """;

    private const string Latest = $"""
        SELECT {EditionRow.EditionColumns} FROM edition e JOIN source s ON s.id = e.source_id WHERE e.date = (SELECT max(date) FROM edition) ORDER BY e.language = 'zh' DESC, e.id LIMIT 1
        """;

    private readonly SqliteConnection _connection;

    static BareQueries()
    {
        SqlMapper.AddTypeHandler(new Handler<LocalDate>(value => LocalDatePattern.Iso.Parse(value).Value));
        SqlMapper.AddTypeHandler(new Handler<EquatableList<string>>(value => new(JsonSerializer.Deserialize<string[]>(value))));
    }

    public BareQueries(string path)
    {
        _connection = new($"Data Source={path};Pooling=False");
        _connection.Open();
    }

    /// <summary>A paper of the latest edition, its neighbours, whether the chat keeps or follows it, and which other recent editions have the number.</summary>
    public int Paper(int number)
    {
        var chat = FindChat();
        var edition = _connection.QuerySingle<EditionRow>(Latest).EditionId;
        var paper = _connection.QuerySingle<PaperRow>($"SELECT {PaperRow.PaperColumns} FROM {PaperRow.Tables} WHERE n.edition_id = @edition AND n.number = @number", new { edition, number });
        var saved = _connection.QuerySingle<bool>("SELECT EXISTS (SELECT 1 FROM saved_paper k JOIN paper p ON p.id = k.paper_id WHERE k.chat_id = @chat AND p.arxiv_id = @ArxivId)", new { chat, paper.ArxivId });
        var neighbours = _connection.QuerySingle<(int?, int?)>("""
            SELECT (SELECT max(number) FROM entry WHERE edition_id = @edition AND number < @number), (SELECT min(number) FROM entry WHERE edition_id = @edition AND number > @number)
            """, new { edition, number });
        var rules = _connection.Query<string>("SELECT r.text FROM follow f JOIN rule r ON r.id = f.rule_id WHERE f.chat_id = @chat AND f.active", new { chat }).AsList();
        var others = _connection.Query<EditionRow>($"""
            SELECT {EditionRow.EditionColumns} FROM (SELECT * FROM edition ORDER BY date DESC, id LIMIT 8) e JOIN source s ON s.id = e.source_id JOIN entry n ON n.edition_id = e.id AND n.number = @number
            LIMIT 3
            """, new { number }).AsList();
        GC.KeepAlive((saved, neighbours, rules));
        return others.Count;
    }

    /// <summary>The latest edition's categories, and those that the chat wants.</summary>
    public int Today()
    {
        var chat = FindChat();
        var edition = _connection.QuerySingle<EditionRow>(Latest).EditionId;
        var wanted = _connection.Query<string>("SELECT category FROM subscription WHERE chat_id = @chat AND active ORDER BY category", new { chat }).AsList();
        GC.KeepAlive(wanted);
        return _connection.Query<(string, int, int)>("SELECT category, papers, new_papers FROM edition_category WHERE edition_id = @edition ORDER BY position", new { edition }).AsList().Count;
    }

    public void Dispose() => _connection.Dispose();

    private long FindChat() => _connection.QuerySingle<long>(Chat, new { AskedBot.Platform, AskedBot.Chat });

    private sealed class Handler<T>(Func<string, T> read) : SqlMapper.TypeHandler<T>
    {
        public override void SetValue(IDbDataParameter parameter, T? value) => throw new NotSupportedException();

        public override T Parse(object value) => read((string)value);
    }
}
