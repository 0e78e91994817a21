using System.Runtime.CompilerServices;
using System.Text.Json;
using DigestBot.Benchmarks.Measuring;
using DigestBot.Simulators.Discord;

namespace DigestBot.Benchmarks.Gateway;

/// <summary>How much memory the real program takes that is in very many servers: all are told to it at the start, and nothing of them is to be kept.</summary>
internal sealed class GatewayMemoryBenchmark : IBenchmark
{
    // Of channels, roles and emojis that a server of middle size has.
    private const int BytesOfEach = 20_000;
    private const int MostMegabytes = 120;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    public string Name => "discord";

    public async IAsyncEnumerable<Figure> MeasureAsync(Session session, [EnumeratorCancellation] CancellationToken ct)
    {
        var programs = await session.ProgramsAsync(ct);
        // As many as one shard may have. Source: Discord, "Sharding".
        var guilds = session.Scale.Guilds;
        using var server = programs.Simulator("discord", $"--Guilds={guilds}", $"--GuildPayloadBytes={BytesOfEach}");
        var address = new Uri((await server.LineAsync(ct)).Split(' ')[^1]);
        using var service = programs.Bot(
            "run", "--WebChat:Enabled=false", $"--Storage:Path={Path.Combine(session.Folder, "guilds.db")}",
            $"--Discord:Token={new DiscordSettings().Token}", $"--Discord:BaseUrl={address}");
        _ = service.DrainAsync(ct);
        await UntilConnectedAsync(address, ct);
        await Task.Delay(TimeSpan.FromSeconds(session.Scale.SettleSeconds), ct);
        var megabytes = service.Megabytes;
        yield return new(
            $"working set in {guilds:N0} Discord servers", "", $"at most {MostMegabytes} MB", $"{megabytes:F0} MB (largest {service.PeakMegabytes:F0} MB)", megabytes <= MostMegabytes);
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
