using System.Globalization;
using System.Runtime.InteropServices;
using NodaTime;
using NodaTime.Text;

namespace DigestBot.Benchmarks.Measuring;

/// <summary>The command line: which benchmarks, how much of them, and the table of what came out.</summary>
internal static class BenchmarkCommand
{
    public static async Task<int> RunAsync(string[] args, IReadOnlyList<IBenchmark> usual, IReadOnlyList<IBenchmark> onDemand, CancellationToken ct)
    {
        if (Options.Read(args) is not { } options || Chosen(options, usual, onDemand) is not { } chosen)
        {
            await Console.Error.WriteLineAsync($"""
                Usage: dotnet run -c Release --project tests/DigestBot.Benchmarks -- [NAME…] [--smoke] [--library FILE] [--minutes N]
                Without a name: {string.Join(' ', usual.Select(benchmark => benchmark.Name))}; only when named: {string.Join(' ', onDemand.Select(benchmark => benchmark.Name))}
                --smoke sees in a minute that all work; --library keeps the large database for the next run; --minutes is how long soak takes.
                """);
            return 2;
        }

        await using var session = new Session(options.Scale, Console.Error, options.Library);
        var figures = await MeasureAsync(chosen, session, ct);
        await Console.Out.WriteLineAsync(options.Scale.IsSmoke
            ? $"{chosen.Count} benchmarks work."
            : string.Join('\n', [Circumstances(), "", .. FigureTable.Lines(figures)]));
        return 0;
    }

    private static List<IBenchmark>? Chosen(Options options, IReadOnlyList<IBenchmark> usual, IReadOnlyList<IBenchmark> onDemand)
    {
        List<IBenchmark> all = [.. usual, .. onDemand];
        if (options.Names is [])
            return options.Scale.IsSmoke ? all : [.. usual];
        var chosen = all.FindAll(benchmark => options.Names.Contains(benchmark.Name));
        return chosen.Count == options.Names.Count ? chosen : null;
    }

    private static async Task<List<Figure>> MeasureAsync(List<IBenchmark> benchmarks, Session session, CancellationToken ct)
    {
        var start = TimeProvider.System.GetTimestamp();
        List<Figure> figures = [];
        foreach (var benchmark in benchmarks)
        {
            session.Say($"{TimeProvider.System.GetElapsedTime(start):mm\\:ss} {benchmark.Name}");
            await foreach (var figure in benchmark.MeasureAsync(session, ct))
            {
                session.Say($"  {figure.What}: {figure.Measured}");
                figures.Add(figure);
            }
        }

        session.Say($"{TimeProvider.System.GetElapsedTime(start):mm\\:ss} done");
        return figures;
    }

    private static string Circumstances() => string.Create(
        CultureInfo.InvariantCulture,
        $"{LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu").Format(Today)}, {Environment.ProcessorCount} processors ({Processor()}), {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}.");

    private static LocalDate Today => Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()).InUtc().Date;

    private static string Processor() => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(": ")[^1] ?? RuntimeInformation.ProcessArchitecture.ToString()
        : RuntimeInformation.ProcessArchitecture.ToString();
}
