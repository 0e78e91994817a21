using DigestBot.EndToEnd.Tests.Running;
using DigestBot.Simulators.Telegram;
using DigestBot.Simulators.Telegram.Control;
using DigestBot.Simulators.Telegram.Records;
using DigestBot.Tests;

namespace DigestBot.EndToEnd.Tests.Endurance;

/// <summary>The simulated Telegram as a process of its own.</summary>
internal sealed class Simulator : IAsyncDisposable
{
    private static readonly string Executable =
        Path.Combine(Repository.Root, "tests", "DigestBot.Simulators", "bin", ProgramRun.BuildConfiguration, "net10.0", "DigestBot.Simulators.dll");

    private readonly ProgramRun _process;
    private readonly TelegramControl _control;

    private Simulator(ProgramRun process, string address)
    {
        _process = process;
        _control = new(address);
        Settings = [$"--Telegram:Token={new TelegramSettings().Token}", $"--Telegram:BaseUrl={address}"];
    }

    /// <summary>What leads the program to it.</summary>
    public string[] Settings { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<Simulator> StartAsync(string folder, TelegramSettings settings)
    {
        const string Listening = "Listening on ";
        var process = new ProgramRun(folder, [Executable, "telegram"]);
        var line = await process.LineAsync(line => line.StartsWith(Listening, StringComparison.Ordinal));
        var simulator = new Simulator(process, line[Listening.Length..]);
        await simulator.BehaveAsync(settings);
        return simulator;
    }

    /// <summary>Every call is checked against the published description where that is there.</summary>
    public Task BehaveAsync(TelegramSettings settings) =>
        _control.ConfigureAsync(settings with { Spec = Repository.Specs is { } specs ? Path.Combine(specs, "telegram-bot-api-10.1.json") : null }, Ct);

    public Task<TelegramStats> StatsAsync() => _control.StatsAsync(Ct);

    public Task<ChatTally> ChatAsync(long chat) => _control.ChatAsync(chat, Ct);

    public Task<IReadOnlyList<Received>> MessagesAsync(long after = 0) => _control.MessagesAsync(Ct, after);

    /// <summary>How many messages each chat got.</summary>
    public async Task<Dictionary<long, int>> SeenAsync() => (await MessagesAsync()).CountBy(message => message.Chat).ToDictionary();

    public Task AcceptedAsync(long atLeast) => Waiting.UntilAsync(async () => (await StatsAsync()).Accepted >= atLeast);

    public async ValueTask DisposeAsync()
    {
        var violations = (await _control.StatsAsync(CancellationToken.None)).Violations;
        _control.Dispose();
        await _process.DisposeAsync();
        Assert.Empty(violations);
    }
}
