using System.Diagnostics;
using DigestBot.EndToEnd.Tests.Endurance;
using DigestBot.EndToEnd.Tests.Running;
using DigestBot.Simulators.Telegram;
using DigestBot.Simulators.Telegram.Control;

namespace DigestBot.Benchmarks.Delivery;

/// <summary>A database full of chats and a simulated Telegram that sets no limit, in a folder of their own.</summary>
internal sealed class Bench : IAsyncDisposable
{
    private const string Category = "cs.RO";
    private const int Papers = 20;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private readonly string _folder = Directory.CreateTempSubdirectory("digestbot-bench-").FullName;
    private readonly DeliveryFile _deliveries;
    private readonly Process _server;
    private readonly string _address;
    private readonly TelegramControl _telegram;

    private Bench(Process server, string address)
    {
        _server = server;
        _address = address;
        _telegram = new(address);
        _deliveries = new(Database);
    }

    private static string Token { get; } = new TelegramSettings().Token;

    private string Database => Path.Combine(_folder, "bot.db");

    public static async Task<Bench> OpenAsync(int chats, CancellationToken ct)
    {
        var server = Start("DigestBot.Simulators.dll", "telegram");
        var line = await server.StandardOutput.ReadLineAsync(ct);
        var bench = new Bench(server, line!.Split(' ')[^1]);
        await bench._deliveries.CreateAsync(chats, Category, ct);
        var digest = Path.Combine(bench._folder, "2026-03-01.md");
        await File.WriteAllTextAsync(digest, Digest.Of(Category, 1, Papers), ct);
        using var import = Start("digestbot.dll", "import", digest, $"--Storage:Path={bench.Database}");
        await import.StandardOutput.ReadToEndAsync(ct);
        return bench;
    }

    /// <summary>Lets the service send everything.</summary>
    public async Task<PushFigures> PushAsync(CancellationToken ct)
    {
        using var service = Start(
            "digestbot.dll", "run", "--WebChat:Enabled=false", $"--Storage:Path={Database}", $"--Telegram:Token={Token}", $"--Telegram:BaseUrl={_address}",
            "--Telegram:MessagesPerSecond=10000", "--Telegram:MessagesPerSecondPerChat=10000");
        var draining = service.StandardOutput.ReadToEndAsync(ct);
        long peak = 0;
        do
        {
            await Task.Delay(Interval, ct);
            service.Refresh();
            peak = Math.Max(peak, service.WorkingSet64);
        }
        while (_deliveries.Count("d.state = 0") > 0 || _deliveries.Count("d.state = 1") == 0);
        service.Kill();
        await draining;
        return new(await RateAsync(after: 0, ct), peak / 1e6);
    }

    /// <summary>Sends the same message as often in a bare loop; says how many a second.</summary>
    public async Task<double> SendBareAsync(int messages, CancellationToken ct)
    {
        var sent = (await _telegram.StatsAsync(ct)).Accepted;
        await BareLoop.SendAsync(new($"{_address}/bot{Token}/sendMessage"), _deliveries.Ask<string>("SELECT content FROM body")[0], messages, ct);
        return await RateAsync(sent, ct);
    }

    public async ValueTask DisposeAsync()
    {
        _telegram.Dispose();
        _server.Kill();
        await _server.WaitForExitAsync();
        _server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    // By the server's clock, so that starting costs nothing on either side.
    private async Task<double> RateAsync(long after, CancellationToken ct)
    {
        var messages = await _telegram.MessagesAsync(ct, after);
        return (messages.Count - 1) / (messages[^1].At - messages[0].At) * 1000;
    }

    private static Process Start(string program, params string[] arguments) => Process.Start(
        new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, program), .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true })!;
}

/// <summary>What a push came to.</summary>
/// <param name="PerSecond">Messages a second, from the first to the last.</param>
/// <param name="PeakMegabytes">The largest working set that was seen.</param>
internal sealed record PushFigures(double PerSecond, double PeakMegabytes);
