using System.Diagnostics;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Intake;
using DigestBot.Core.Related;
using DigestBot.Core.Search;
using DigestBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DigestBot.Benchmarks.Search;

/// <summary>How long searches take over many papers. A database that is there already is used as it is.</summary>
internal static class SearchBenchmark
{
    private const int Papers = 250_000;
    private const int PerEdition = 500;
    private const int PerKind = 60;
    private const int Page = 5;
    private const int RelatedShown = 8;
    private static readonly LocalDate Last = new(2026, 6, 30);

    public static async Task<int> RunAsync(TextWriter output, string? path, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("digestbot-bench-").FullName;
        try
        {
            await RunAsync(output, path ?? Path.Combine(folder, "search.db"), SamplePapers.Read(), ct);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task RunAsync(TextWriter output, string path, IReadOnlyList<Paper> samples, CancellationToken ct)
    {
        await using var services = new ServiceCollection().AddLogging().AddStorage(new() { Path = path }).BuildServiceProvider();
        await services.GetRequiredService<Database>().MigrateAsync(ct);
        if (await services.GetRequiredService<IEditionStore>().FindLatestAsync("zh", ct) is null)
            await FillAsync(output, services.GetRequiredService<IEditionIntake>(), new(samples), ct);
        await output.WriteLineAsync($"{Papers} papers, {new FileInfo(path).Length / 1_000_000} MB; {Environment.ProcessorCount} processors");
        await SearchAsync(output, services.GetRequiredService<IPaperSearch>(), new SearchQueries(samples, new(samples)), ct);
        await RelateAsync(output, new(services.GetRequiredService<IWordIndex>()), samples, ct);
    }

    private static async Task FillAsync(TextWriter output, IEditionIntake intake, GeneratedPapers generated, CancellationToken ct)
    {
        var clock = Stopwatch.StartNew();
        for (var first = 0; first < Papers; first += PerEdition)
        {
            var edition = Enumerable.Range(first, PerEdition).Select((id, index) => generated.Next(id) with { Number = index + 1 });
            ParsedDigest digest = new(DigestForm.JsonLines, [.. edition], []);
            var date = Last.PlusDays(((first - Papers) / PerEdition) + 1);
            await intake.StoreAsync(new("generated", date, "zh"), new($"{date}.jsonl", BitConverter.GetBytes(first)), digest, ct);
            if ((first + PerEdition) % (Papers / 10) == 0)
                await output.WriteLineAsync($"{first + PerEdition} papers after {clock.Elapsed.TotalSeconds:F0} s");
        }
    }

    private static async Task RelateAsync(TextWriter output, RelatedPapers related, IReadOnlyList<Paper> samples, CancellationToken ct)
    {
        var times = new Times();
        for (var round = 0; round < PerKind; round++)
        {
            var clock = Stopwatch.StartNew();
            await related.FindAsync(samples[round * samples.Count / PerKind], "zh", RelatedShown, ct);
            times.Add(clock.Elapsed);
        }

        await output.WriteLineAsync($"{"papers like one",-52} {times}");
    }

    private static async Task SearchAsync(TextWriter output, IPaperSearch search, SearchQueries queries, CancellationToken ct)
    {
        var times = new Times();
        foreach (var (kind, next) in queries.Kinds)
        {
            var ofKind = new Times();
            var hits = 0;
            for (var round = 0; round < PerKind; round++)
            {
                var query = SearchReader.Read(next(), Last).Query;
                var clock = Stopwatch.StartNew();
                hits += (await search.FindAsync(query, "zh", 0, Page, ct)).Hits.Count;
                ofKind.Add(clock.Elapsed);
            }

            await output.WriteLineAsync($"{kind,-52} {ofKind}   {(double)hits / PerKind:F1} hits");
            times.Add(ofKind);
        }

        await output.WriteLineAsync($"{"all",-52} {times} (goal: 95% within 50 ms, 99% within 150 ms)");
    }
}
