using Dapper;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Publishing;
using DigestBot.EndToEnd.Tests.Running;
using DigestBot.Hosting;
using DigestBot.Simulators.Publisher;
using DigestBot.Storage;
using DigestBot.Workers;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.EndToEnd.Tests.Looks;

/// <summary>The bot's own parts on a real database, a publisher on loopback, and a clock that stands where it is put.</summary>
internal sealed class Watch : IAsyncDisposable
{
    public const string Source = "arxiv";

    private readonly Workspace _workspace = new();
    private readonly Clock _clock = new();
    private readonly string[] _more;
    private ServiceProvider _parts = null!;
    private PublisherLook _look = null!;
    private WatchedSource _source = null!;

    private Watch(PublisherServer server, string[] more) => (Server, _more) = (server, more);

    public PublisherServer Server { get; }

    public ISourceJournal Journal => _parts.GetRequiredService<ISourceJournal>();

    public string Quarantine => _workspace.PathOf("quarantine", Source);

    /// <summary>The day it is at the beginning.</summary>
    public static DateOnly Today { get; } = new(2026, 3, 10);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Everything ready, and nothing published.</summary>
    /// <param name="more">Settings beside those of a repository.</param>
    public static async Task<Watch> StartAsync(params string[] more)
    {
        var watch = new Watch(await PublisherServer.StartAsync(Ct), more);
        await watch.RestartAsync();
        return watch;
    }

    public static string Day(int ago) => Today.AddDays(-ago).ToString("O");

    /// <summary>A new process on the same database.</summary>
    public async Task RestartAsync()
    {
        if (_parts is not null)
            await _parts.DisposeAsync();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(Settings().ToDictionary(pair => pair[0], pair => (string?)pair[1])).Build();
        var settings = DigestBot.Configuration.Settings.Read(configuration);
        _parts = new ServiceCollection().AddLogging().AddBot(settings, configuration).AddWorkers(settings).AddSingleton<TimeProvider>(_clock).BuildServiceProvider();
        await _parts.GetRequiredService<Database>().MigrateAsync(Ct);
        _source = WatchedSource.Of(settings).Single();
        _look = WorkerServices.Look(_parts, _source);
    }

    public Task<LookOutcome> LookAsync() => _look.LookAsync(Ct);

    /// <summary>A look that must find nothing wrong.</summary>
    public async Task LookWellAsync()
    {
        Assert.Equal(new LookOutcome(), await LookAsync());
        await _parts.GetRequiredService<MissingCheck>().CheckAsync(_source, Ct);
    }

    public void Pass(TimeSpan time) => _clock.Now += time;

    /// <summary>What was asked for since the last time, without folders.</summary>
    public IReadOnlyList<string> Asked()
    {
        var asked = Server.Requests.Skip(_seen).Select(request => $"{request.Path.Split('/')[^1]} {request.Status}").ToList();
        _seen += asked.Count;
        return asked;
    }

    public IReadOnlyList<T> Ask<T>(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_workspace.PathOf("bot.db")};Pooling=False");
        connection.Open();
        return connection.Query<T>(sql).AsList();
    }

    /// <summary>The days whose papers are news, and those that are not.</summary>
    public (IReadOnlyList<string> News, IReadOnlyList<string> Past) Arrivals() => (
        Ask<string>("SELECT e.date FROM arrival a JOIN edition e ON e.id = a.edition_id WHERE NOT a.is_history ORDER BY a.id"),
        Ask<string>("SELECT e.date FROM arrival a JOIN edition e ON e.id = a.edition_id WHERE a.is_history ORDER BY a.id"));

    public async Task<IReadOnlyList<Edition>> EditionsAsync() => await _parts.GetRequiredService<IEditionStore>().ListAsync(100, Ct);

    public async Task<IReadOnlyList<Paper>> PapersAsync() =>
        await _parts.GetRequiredService<IEditionStore>().PapersAsync((await EditionsAsync())[0].Id, Ct);

    /// <summary>The notices from the oldest to the latest.</summary>
    public async Task<IReadOnlyList<SourceNotice>> NoticesAsync() => [.. (await Journal.NoticesAsync(100, Ct)).Reverse()];

    /// <summary>What is odd just now.</summary>
    public async Task<IReadOnlyList<SourceNoticeKind>> OpenAsync() => [.. (await NoticesAsync()).Where(notice => notice.SettledAt is null).Select(notice => notice.Kind)];

    public async ValueTask DisposeAsync()
    {
        await _parts.DisposeAsync();
        await Server.DisposeAsync();
        _workspace.Dispose();
    }

    private int _seen;

    private IEnumerable<string[]> Settings()
    {
        string[] place = _more.Any(setting => setting.StartsWith("Sources:0:Url", StringComparison.Ordinal)) ? [] : [$"Sources:0:Repository={PublisherServer.Repository}"];
        string[] settings = [$"Storage:Path={_workspace.PathOf("bot.db")}", $"Sources:0:Name={Source}", $"Fetching:RepositoryUrl={Server.Address}", "Fetching:TimeoutSeconds=0.5", .. place];
        return settings.Concat(_more.Select(setting => setting.Replace("SERVER", Server.Address, StringComparison.Ordinal))).Select(setting => setting.Split('=', 2));
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(Today, new(12, 0), TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
