using System.Runtime.CompilerServices;
using DigestBot.Benchmarks.Measuring;

namespace DigestBot.Benchmarks.Soaking;

/// <summary>Whether the real program, used from all sides for long, stays as it was: editions come in, all chats get them, people ask and search.</summary>
internal sealed class SoakBenchmark : IBenchmark
{
    private const double MostGrowth = 1.05;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    public string Name => "soak";

    public async IAsyncEnumerable<Figure> MeasureAsync(Session session, [EnumeratorCancellation] CancellationToken ct)
    {
        var scale = session.Scale;
        using var scene = await SoakScene.OpenAsync(await session.ProgramsAsync(ct), Path.Combine(session.Folder, "soak"), scale.SoakMessagesPerSecond, ct);
        List<(double Megabytes, double Handles)> samples = [];
        var end = TimeProvider.System.GetTimestamp() + (scale.SoakSeconds * TimeProvider.System.TimestampFrequency);
        while (TimeProvider.System.GetTimestamp() < end)
        {
            await scene.LiveAsync(ct);
            await Task.Delay(Interval, ct);
            samples.Add((scene.Service.Megabytes, scene.Service.Handles));
            if (samples.Count % 60 != 0)
                continue;
            await scene.CountAsync(ct);
            session.Say($"  after {samples.Count / 60} minutes {samples[^1].Megabytes:F0} MB, {samples[^1].Handles} handles");
        }

        var (sent, answers) = await scene.CountAsync(ct);
        if (sent == 0 || answers == 0)
            throw new InvalidOperationException($"{sent} messages were sent, {answers} questions answered.");
        var what = $"{scale.SoakSeconds / 60.0:0.#} minutes with {sent / samples.Count:F0} messages a second, {scene.Editions} editions and {answers:N0} answers and searches";
        yield return Memory(samples, what);
        yield return Handles(samples);
    }

    private static Figure Memory(List<(double Megabytes, double Handles)> samples, string what)
    {
        var (before, after) = (Median(1), Median(4));
        return new($"working set over {what}", "its second fifth", "at most 5% more in the last", $"{before:F0} MB, then {after:F0} MB", after <= MostGrowth * before);
        double Median(int fifth) => new Rounds(Fifth(samples, fifth).Select(sample => sample.Megabytes)).Median;
    }

    // They go up and down with the connections to Telegram, which are as many as messages were under way at once in the last minute.
    private static Figure Handles(List<(double Megabytes, double Handles)> samples)
    {
        var last = Fifth(samples, 4);
        var (before, after) = (samples.SkipLast(last.Count).Max(sample => sample.Handles), last.Max(sample => sample.Handles));
        return new("the most handles meanwhile", "before its last fifth", "no more in that", $"{before:F0}, then {after:F0}", after <= before);
    }

    private static List<T> Fifth<T>(List<T> samples, int index) => samples.GetRange(index * samples.Count / 5, Math.Max(1, samples.Count / 5));
}
