using System.Runtime.CompilerServices;
using DigestBot.Benchmarks.Measuring;

namespace DigestBot.Benchmarks.Starting;

/// <summary>How much memory the service takes that has many papers and nothing to do.</summary>
internal sealed class IdleBenchmark : IBenchmark
{
    private const int MostMegabytes = 90;

    public string Name => "idle";

    public async IAsyncEnumerable<Figure> MeasureAsync(Session session, [EnumeratorCancellation] CancellationToken ct)
    {
        var programs = await session.ProgramsAsync(ct);
        using var service = Service.Start(programs, (await session.LargeAsync(ct)).Path);
        await service.UntilAsync(Service.IsReady, ct);
        _ = service.DrainAsync(ct);
        await Task.Delay(TimeSpan.FromSeconds(session.Scale.SettleSeconds), ct);
        var megabytes = service.Megabytes;
        yield return new($"working set, idle with {session.Scale.Papers:N0} papers", "", $"at most {MostMegabytes} MB", $"{megabytes:F0} MB", megabytes <= MostMegabytes);
    }
}
