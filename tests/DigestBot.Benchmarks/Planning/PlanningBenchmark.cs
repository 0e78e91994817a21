using System.Runtime.CompilerServices;
using DigestBot.Benchmarks.Measuring;

namespace DigestBot.Benchmarks.Planning;

/// <summary>How long it takes to plan a push, against writing the same deliveries without finding anything out.</summary>
internal sealed class PlanningBenchmark : IBenchmark
{
    public string Name => "planning";

    public async IAsyncEnumerable<Figure> MeasureAsync(Session session, [EnumeratorCancellation] CancellationToken ct)
    {
        var chats = session.Scale.Chats;
        var (many, times) = await MeasureAsync(chats, session, ct);
        yield return Figure.AtMost($"planning {chats:N0} chats × 3 categories", $"writing the same {3 * chats:N0} rows by one `INSERT … SELECT`", 1.5, many);
        yield return Figure.Growth("planning", "chats", (await MeasureAsync(chats / 10, session, ct)).Milliseconds.Median, times.Median);
    }

    private static async Task<(Rounds Ratios, Rounds Milliseconds)> MeasureAsync(int chats, Session session, CancellationToken ct)
    {
        var seed = Path.Combine(session.Folder, $"planning.{chats}.db");
        await using (var file = new PlanningFile(seed))
            await file.CreateAsync(chats, ct);
        List<double> times = [];
        var ratios = await Rounds.MeasureAsync(session.Scale.Rounds, async round =>
        {
            var (plan, bare) = await MeasureAsync(seed, ct);
            session.Say($"  bare {bare}, planned {plan}");
            if (round > 0)
                times.Add(plan.Time.TotalMilliseconds);
            return plan.Time / bare.Time;
        });
        return (ratios, new(times));
    }

    private static async Task<(Took Plan, Took Bare)> MeasureAsync(string seed, CancellationToken ct)
    {
        var copy = Path.ChangeExtension(seed, ".copy.db");
        File.Copy(seed, copy, overwrite: true);
        await using var file = new PlanningFile(copy);
        var (plan, outcome) = await file.PlanAsync(ct);
        var (bare, rows) = await file.InsertBareAsync(ct);
        return outcome.Deliveries == rows && rows > 0
            ? (plan, bare)
            : throw new InvalidOperationException($"{outcome.Deliveries} deliveries were planned and {rows} written.");
    }
}
