namespace DigestBot.Benchmarks.Planning;

/// <summary>How long it takes to plan a push, against writing the same deliveries without finding anything out.</summary>
internal static class PlanningBenchmark
{
    private const int Chats = 100_000;
    private const int Rounds = 7;

    public static async Task<int> RunAsync(TextWriter output, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("digestbot-bench-").FullName;
        try
        {
            var seed = Path.Combine(folder, "seed.db");
            await using (var file = new PlanningFile(seed))
                await file.CreateAsync((Chats / Population.Different) - 1, ct);
            await output.WriteLineAsync($"{Chats} chats of {Population.Different} kinds, {Population.Sets} sets of 3 categories; {Environment.ProcessorCount} processors");
            await MeasureAsync(output, seed, ct); // The first time, code is still being compiled.
            List<(double Time, double Work)> ratios = [];
            for (var round = 1; round <= Rounds; round++)
                ratios.Add(await MeasureAsync(output, seed, ct));
            await output.WriteLineAsync(
                $"median ratio of {Rounds}: {Median(ratios.Select(ratio => ratio.Time)):F2}, of processor time {Median(ratios.Select(ratio => ratio.Work)):F2} (goal: at most 1.5)");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(double Time, double Work)> MeasureAsync(TextWriter output, string seed, CancellationToken ct)
    {
        var copy = Path.ChangeExtension(seed, ".copy.db");
        File.Copy(seed, copy, overwrite: true);
        await using var file = new PlanningFile(copy);
        var plan = await file.PlanAsync(ct);
        var bare = await file.InsertBareAsync(ct);
        if (plan.Outcome.Deliveries != bare.Rows || bare.Rows != 3 * Chats)
            throw new InvalidOperationException($"{plan.Outcome.Deliveries} deliveries were planned and {bare.Rows} written.");
        var (time, work) = (plan.Took.Time / bare.Took.Time, plan.Took.Work / bare.Took.Work);
        await output.WriteLineAsync($"bare {bare.Took}, planned {plan.Took}, ratio {time:F2} ({work:F2})");
        return (time, work);
    }

    private static double Median(IEnumerable<double> ratios) => ratios.Order().ElementAt(Rounds / 2);
}
