using System.Runtime.CompilerServices;
using DigestBot.Benchmarks.Measuring;

namespace DigestBot.Benchmarks.Delivery;

/// <summary>How much memory a push to very many chats takes.</summary>
internal sealed class PushMemoryBenchmark : IBenchmark
{
    private const int MostMegabytes = 150;

    public string Name => "memory";

    public async IAsyncEnumerable<Figure> MeasureAsync(Session session, [EnumeratorCancellation] CancellationToken ct)
    {
        var chats = session.Scale.Chats;
        using var bench = await Bench.OpenAsync(await session.ProgramsAsync(ct), chats, ct);
        using var service = bench.StartService();
        session.Say($"  {await bench.PushAsync(service, ct)}");
        yield return new($"working set, during a push to {chats:N0} chats", "", $"at most {MostMegabytes} MB", $"{service.PeakMegabytes:F0} MB", service.PeakMegabytes <= MostMegabytes);
    }
}
