using System.Runtime.CompilerServices;
using DigestBot.Benchmarks.Measuring;

namespace DigestBot.Benchmarks.Lookups;

/// <summary>What is asked most often, from the words to the rendered answer, against the bare queries for the same facts.</summary>
internal sealed class LookupBenchmark : IBenchmark
{
    private const double MostMilliseconds = 2;

    public string Name => "lookups";

    public async IAsyncEnumerable<Figure> MeasureAsync(Session session, [EnumeratorCancellation] CancellationToken ct)
    {
        var large = await session.LargeAsync(ct);
        await using var many = new AskedBot(large);
        await using var few = new AskedBot(await session.SmallAsync(ct));
        foreach (var (name, text, bare) in Questions(session.Scale.EditionPapers))
        {
            var asked = new List<Rounds>();
            await Rounds.WarmAsync(session.Scale.Rounds, () => RatioAsync([]), ct);
            var ratios = await Rounds.MeasureAsync(session.Scale.Rounds, round => RatioAsync(round > 0 ? asked : []));
            yield return Figure.AtMost($"{name}, {session.Scale.Papers:N0} papers: the whole answer", "bare queries by Dapper for the same facts", 1.5, ratios);
            var slow = new Rounds(asked.Select(round => round.At(0.99))).Median;
            yield return new($"the same, 99% of {session.Scale.Answers}", "", $"within {MostMilliseconds} ms", $"{slow:0.0} ms (half within {asked[0].Median:0.00} ms)", slow < MostMilliseconds);
            var before = await TimeAsync(session.Scale.Answers, number => few.AskAsync(text(number), ct));
            yield return Figure.Growth("the same", "papers", before.Median, asked[^1].Median);

            async Task<double> RatioAsync(List<Rounds> times)
            {
                times.Add(await TimeAsync(session.Scale.Answers, number => many.AskAsync(text(number), ct)));
                using var queries = new BareQueries(large.Path);
                return times[^1].Median / (await TimeAsync(session.Scale.Answers, number => Task.FromResult(bare(queries, number)))).Median;
            }
        }
    }

    private static (string Name, Func<int, string> Text, Func<BareQueries, int, int> Bare)[] Questions(int numbers) =>
    [
        ("`/paper N`", number => $"/paper {1 + (number % numbers)}", (queries, number) => queries.Paper(1 + (number % numbers))),
        ("`/today`", _ => "/today", (queries, _) => queries.Today()),
    ];

    private static async Task<Rounds> TimeAsync(int answers, Func<int, Task<int>> answer)
    {
        List<double> times = [];
        for (var number = 0; number < answers; number++)
        {
            var start = TimeProvider.System.GetTimestamp();
            if (await answer(number) == 0)
                throw new InvalidOperationException("There was no answer.");
            times.Add(TimeProvider.System.GetElapsedTime(start).TotalMilliseconds);
        }

        return new(times);
    }
}
