using System.Runtime.CompilerServices;
using DigestBot.Benchmarks.Library;
using DigestBot.Benchmarks.Measuring;
using DigestBot.Core.Related;
using DigestBot.Core.Search;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Benchmarks.Search;

/// <summary>How long searches take over many papers, of every kind that people type.</summary>
internal sealed class SearchBenchmark : IBenchmark
{
    private const int PerKind = 60;
    private const int Page = 5;
    private const int RelatedShown = 8;
    private const double MostOf95 = 50;
    private const double MostOf99 = 150;

    public string Name => "search";

    public async IAsyncEnumerable<Figure> MeasureAsync(Session session, [EnumeratorCancellation] CancellationToken ct)
    {
        var (large, small) = (await session.LargeAsync(ct), await session.SmallAsync(ct));
        var times = await SearchAsync(large, session, ct);
        var (at95, at99) = (times.At(0.95), times.At(0.99));
        yield return new(
            $"`/search`, mixed queries, {session.Scale.Papers:N0} papers", "", $"95% within {MostOf95} ms, 99% within {MostOf99} ms", $"{at95:F0} ms, {at99:F0} ms (half within {times.Median:F1} ms)",
            at95 <= MostOf95 && at99 <= MostOf99);
        var before = await SearchAsync(small, session, ct);
        yield return Figure.Growth("the same, the mean", "papers", before.Mean, times.Mean);
        var related = await RelateAsync(large, ct);
        yield return new("papers like one", "", "", $"95% within {related.At(0.95):F0} ms (half within {related.Median:F1} ms)", null);
    }

    private static async Task<Rounds> RelateAsync(PaperLibrary library, CancellationToken ct)
    {
        var related = new RelatedPapers(library.Services.GetRequiredService<IWordIndex>());
        List<double> times = [];
        for (var round = 0; round < PerKind; round++)
            times.Add((await Took.MeasureAsync(() => related.FindAsync(library.Samples[round * library.Samples.Count / PerKind], "zh", RelatedShown, ct))).Took.Time.TotalMilliseconds);
        return new(times);
    }

    private static async Task<Rounds> SearchAsync(PaperLibrary library, Session session, CancellationToken ct)
    {
        var search = library.Services.GetRequiredService<IPaperSearch>();
        var queries = new SearchQueries(library.Samples, new(library.Samples));
        List<double> all = [];
        foreach (var (kind, next) in queries.Kinds)
        {
            List<double> times = [];
            var hits = 0;
            for (var round = 0; round < PerKind; round++)
            {
                var query = SearchReader.Read(next(), library.Last).Query;
                var (took, found) = await Took.MeasureAsync(() => search.FindAsync(query, "zh", 0, Page, ct));
                hits += found.Hits.Count;
                times.Add(took.Time.TotalMilliseconds);
            }

            var ofKind = new Rounds(times);
            session.Say($"  {kind,-52} half within {ofKind.Median,6:F1} ms, 95% {ofKind.At(0.95),6:F1} ms, slowest {ofKind.Most,6:F1} ms, {(double)hits / PerKind:F1} hits");
            all.AddRange(times);
        }

        return new(all);
    }
}
