using System.Runtime.CompilerServices;
using DigestBot.Benchmarks.Measuring;

namespace DigestBot.Benchmarks.Importing;

/// <summary>Whether a database that fills takes in editions as fast as in the beginning.</summary>
internal sealed class YearBenchmark : IBenchmark
{
    private const int Months = 12;

    public string Name => "year";

    public async IAsyncEnumerable<Figure> MeasureAsync(Session session, [EnumeratorCancellation] CancellationToken ct)
    {
        var scale = session.Scale;
        var editions = scale.Year / scale.EditionPapers;
        var what = $"import of a year: {editions} editions, {scale.Year:N0} papers";
        var times = (await session.LargeAsync(ct)).Editions;
        if (times.Count < editions)
        {
            yield return Figure.Missing(what, "the first month's rate", "at least 80%", "the database was there already");
            yield break;
        }

        var month = editions / Months;
        var (first, last) = (Rate(times.Take(month), scale), Rate(times.Take(editions).TakeLast(month), scale));
        yield return new(what, "the first month's rate", "at least 80%", $"{Figure.Percent(last / first)} (of {first:F0} papers a second)", last >= 0.8 * first);
        yield return Figure.Growth("import of a paper", "papers", PerEdition(times.Skip(times.Count / 10 * 9 / 10).Take(month)), PerEdition(times.TakeLast(month)));
    }

    private static double Rate(IEnumerable<Took> editions, Scale scale) => scale.EditionPapers / PerEdition(editions);

    // The processor's time, since others may use the machine meanwhile.
    private static double PerEdition(IEnumerable<Took> editions) => editions.Average(edition => edition.Work.TotalSeconds);
}
