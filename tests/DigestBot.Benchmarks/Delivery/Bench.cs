using DigestBot.Benchmarks.Measuring;
using DigestBot.EndToEnd.Tests.Endurance;
using DigestBot.EndToEnd.Tests.Running;
using DigestBot.Simulators.Telegram;
using DigestBot.Simulators.Telegram.Control;

namespace DigestBot.Benchmarks.Delivery;

/// <summary>A database full of chats and a simulated Telegram that sets no limit, in a folder of their own.</summary>
internal sealed class Bench : IDisposable
{
    private const string Category = "cs.RO";
    private const int Papers = 20;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly string _folder = Directory.CreateTempSubdirectory("digestbot-bench-").FullName;
    private readonly Programs _programs;
    private readonly int _chats;
    private readonly DeliveryFile _deliveries;
    private readonly Running _server;
    private readonly TelegramControl _telegram;
    private readonly BareLoop _loop;
    private int _editions;

    private Bench(Programs programs, int chats, Running server, string address)
    {
        _programs = programs;
        _chats = chats;
        _deliveries = new(Database);
        _server = server;
        Address = address;
        _telegram = new(address);
        _loop = new(new($"{address}/bot{Token}/sendMessage"));
    }

    public static string Token { get; } = new TelegramSettings().Token;

    /// <summary>Where the simulated Telegram is.</summary>
    public string Address { get; }

    /// <summary>Whether there is a message of a push, for others to send as well.</summary>
    public bool HasPushed => _editions > 0;

    private string Database => Path.Combine(_folder, "bot.db");

    public static async Task<Bench> OpenAsync(Programs programs, int chats, CancellationToken ct)
    {
        var server = programs.Simulator("telegram");
        var bench = new Bench(programs, chats, server, (await server.LineAsync(ct)).Split(' ')[^1]);
        await bench._deliveries.CreateAsync(chats, Category, ct);
        return bench;
    }

    /// <summary>The real program, with all it writes down, and no limit but its own speed.</summary>
    public Running StartService()
    {
        var service = _programs.Bot(
            "run", "--WebChat:Enabled=false", $"--Storage:Path={Database}", $"--Telegram:Token={Token}", $"--Telegram:BaseUrl={Address}",
            "--Telegram:MessagesPerSecond=1000000", "--Telegram:MessagesPerSecondPerChat=1000000");
        _ = service.DrainAsync(CancellationToken.None);
        return service;
    }

    /// <summary>Publishes an edition that the service sends to every chat.</summary>
    public async Task<SendingFigures> PushAsync(Running service, CancellationToken ct)
    {
        var sent = (await _telegram.StatsAsync(ct)).Accepted;
        await PublishAsync(ct);
        var before = (Service: service.ProcessorTime, Server: _server.ProcessorTime);
        while ((await _telegram.StatsAsync(ct)).Accepted < sent + _chats)
            await Task.Delay(Interval, ct);
        while (_deliveries.Count("d.state = 0") > 0)
            await Task.Delay(Interval, ct);
        return await MeasureAsync(sent, service.ProcessorTime - before.Service, _server.ProcessorTime - before.Server, ct);
    }

    /// <summary>Sends every chat the last push's message in a bare loop.</summary>
    public Task<SendingFigures> SendBareAsync(CancellationToken ct) => SendAsync(_loop.SendAsync, () => Environment.CpuUsage.TotalTime, ct);

    /// <summary>Has every chat sent the last push's message.</summary>
    /// <param name="work">The processor's time that the sender took so far.</param>
    public async Task<SendingFigures> SendAsync(Func<string, long, int, CancellationToken, Task> send, Func<TimeSpan> work, CancellationToken ct)
    {
        var sent = (await _telegram.StatsAsync(ct)).Accepted;
        var content = _deliveries.Ask<string>("SELECT content FROM body ORDER BY id DESC LIMIT 1")[0];
        var before = (Sender: work(), Server: _server.ProcessorTime);
        await send(content, DeliveryFile.BeforeFirstChat + 1, _chats, ct);
        return await MeasureAsync(sent, work() - before.Sender, _server.ProcessorTime - before.Server, ct);
    }

    public void Dispose()
    {
        _loop.Dispose();
        _telegram.Dispose();
        _server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task PublishAsync(CancellationToken ct)
    {
        var digest = Path.Combine(_folder, $"2026-03-{++_editions:00}.md");
        await File.WriteAllTextAsync(digest, Digest.Of(Category, _editions * Papers, Papers), ct);
        using var import = _programs.Bot("import", digest, $"--Storage:Path={Database}");
        await import.EndAsync(ct);
    }

    private async Task<SendingFigures> MeasureAsync(long after, TimeSpan sender, TimeSpan server, CancellationToken ct)
    {
        var messages = await _telegram.MessagesAsync(ct, after);
        return new((messages.Count - 1) / (messages[^1].At - messages[0].At) * 1000, sender.TotalMicroseconds / messages.Count, server.TotalMicroseconds / messages.Count);
    }
}
