using System.Text.Json;
using DigestBot.Benchmarks.Delivery;
using DigestBot.Simulators.Discord;

namespace DigestBot.Benchmarks.Gateway;

/// <summary>How much memory the real program takes that is in very many servers: all are told to it at the start, and nothing of them is to be kept.</summary>
internal static class GatewayMemoryBenchmark
{
    // As many as one shard may have. Source: Discord, "Sharding".
    private const int Guilds = 2500;

    // Of channels, roles and emojis that a server of middle size has.
    private const int BytesOfEach = 20_000;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(30);

    public static async Task<int> RunAsync(TextWriter output, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("digestbot-bench-").FullName;
        try
        {
            using var server = new Running("DigestBot.Simulators.dll", "discord", $"--Guilds={Guilds}", $"--GuildPayloadBytes={BytesOfEach}");
            var address = new Uri((await server.LineAsync(ct)).Split(' ')[^1]);
            using var service = new Running(
                "digestbot.dll", "run", "--WebChat:Enabled=false", $"--Storage:Path={Path.Combine(folder, "bot.db")}",
                $"--Discord:Token={new DiscordSettings().Token}", $"--Discord:BaseUrl={address}");
            _ = service.DrainAsync(ct);
            await UntilConnectedAsync(address, ct);
            await Task.Delay(Settled, ct);
            await output.WriteLineAsync(
                $"{Guilds} servers of {BytesOfEach} bytes: working set {service.Megabytes:F0} MB {Settled.TotalSeconds:F0} s after all were told, largest {service.PeakMegabytes:F0} MB (goal: under 120 MB)");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task UntilConnectedAsync(Uri address, CancellationToken ct)
    {
        using var http = new HttpClient();
        while (true)
        {
            var stats = JsonElement.Parse(await http.GetByteArrayAsync(new Uri(address, "/control/gateway"), ct));
            if (stats.GetProperty("connected").GetInt32() > 0)
                return;
            await Task.Delay(Interval, ct);
        }
    }
}
