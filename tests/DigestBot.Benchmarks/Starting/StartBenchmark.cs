using System.Runtime.CompilerServices;
using DigestBot.Benchmarks.Delivery;
using DigestBot.Benchmarks.Measuring;

namespace DigestBot.Benchmarks.Starting;

/// <summary>From the start of the process until the page is served, beside what <c>dotnet</c> takes for a program that only says hello.</summary>
internal sealed class StartBenchmark : IBenchmark
{
    public string Name => "start";

    public async IAsyncEnumerable<Figure> MeasureAsync(Session session, [EnumeratorCancellation] CancellationToken ct)
    {
        var (programs, library) = (await session.ProgramsAsync(ct), await session.LargeAsync(ct));
        yield return Figure.AtMost(
            $"start to ready, {session.Scale.Papers:N0} papers", "`dotnet` starting a hello world", 5, await Rounds.MeasureAsync(2 * session.Scale.Rounds, async _ =>
            {
                var hello = await TimeAsync(programs.Hello(), _ => true, ct);
                var bot = await TimeAsync(Service.Start(programs, library.Path), Service.IsReady, ct);
                session.Say($"  hello world {hello:F0} ms, the bot {bot:F0} ms");
                return bot / hello;
            }));
    }

    private static async Task<double> TimeAsync(Running program, Func<string, bool> isReady, CancellationToken ct)
    {
        using (program)
        {
            await program.UntilAsync(isReady, ct);
            return TimeProvider.System.GetElapsedTime(program.Start).TotalMilliseconds;
        }
    }
}
