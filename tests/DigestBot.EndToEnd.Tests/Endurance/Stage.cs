using DigestBot.EndToEnd.Tests.Running;
using DigestBot.Simulators.Telegram;

namespace DigestBot.EndToEnd.Tests.Endurance;

/// <summary>The real program, a database full of chats and a simulated Telegram, each process of its own.</summary>
internal sealed class Stage : IAsyncDisposable
{
    /// <summary>The trait by which these tests are run alone, or left out.</summary>
    public const string Trait = "Endurance";

    private const string Category = "cs.RO";

    private readonly Workspace _workspace = new();
    private readonly string _database;
    private int _editions;

    private Stage(string? folder)
    {
        _database = Path.Combine(folder ?? _workspace.Folder, "bot.db");
        Deliveries = new(_database);
    }

    public DeliveryFile Deliveries { get; }

    public Simulator Telegram { get; private set; } = null!;

    public string DatabasePath => _database;

    /// <summary>What leads the program to the database and the simulated Telegram, as on the command line.</summary>
    public string[] Settings => SettingsFor(Telegram);

    /// <summary>Everything ready, and an edition to push that no chat has.</summary>
    public static async Task<Stage> OpenAsync(int chats, TelegramSettings? settings = null, string? folder = null)
    {
        var stage = new Stage(folder);
        await stage.Deliveries.CreateAsync(chats, Category, TestContext.Current.CancellationToken);
        stage.Telegram = await stage.StartSimulatorAsync(settings ?? new());
        await stage.PublishAsync();
        return stage;
    }

    public Task<Simulator> StartSimulatorAsync(TelegramSettings settings) => Simulator.StartAsync(_workspace.Folder, settings);

    /// <summary>Brings in an edition, as another process beside the service.</summary>
    public async Task PublishAsync()
    {
        var file = _workspace.Write($"2026-03-{++_editions:00}.md", Digest.Of(Category, _editions * 10, 2));
        (await RunAsync("import", file)).Succeeded();
    }

    public Task<Outcome> RunAsync(params string[] words) => _workspace.RunAsync([.. words, .. Settings]);

    /// <summary>Starts the service, by default as fast as it can.</summary>
    public ProgramRun StartService(params string[] more) => StartService(Telegram, more);

    public ProgramRun StartService(Simulator telegram, params string[] more) => _workspace.Start(
        ["run", "--WebChat:Enabled=false", "--Telegram:MessagesPerSecond=10000", "--Telegram:MessagesPerSecondPerChat=1000", .. SettingsFor(telegram), .. more]);

    /// <summary>Waits until everything that was published was planned, and nothing of it waits any more.</summary>
    public Task DoneAsync() => Waiting.UntilAsync(() => Task.FromResult(
        Deliveries.Ask<long>("SELECT count(*) FROM chat WHERE platform = 'telegram' AND state = 0 AND cursor < (SELECT max(id) FROM arrival)").Single() == 0
        && Deliveries.Count("d.state = 0") == 0));

    public async ValueTask DisposeAsync()
    {
        await Telegram.DisposeAsync();
        _workspace.Dispose();
    }

    private string[] SettingsFor(Simulator telegram) => [$"--Storage:Path={_database}", .. telegram.Settings];
}
