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
        var (before, after) = (Fifth(samples, 1), Fifth(samples, 4));
        var (memory, handles) = (Change(before, after, sample => sample.Megabytes), Change(before, after, sample => sample.Handles));
        yield return new($"working set over {what}", "its second fifth", "at most 5% more in the last", $"{memory.Before:F0} MB, then {memory.After:F0} MB", memory.After <= MostGrowth * memory.Before);
        yield return new("handles meanwhile", "its second fifth", "no more in the last", $"{handles.Before:F0}, then {handles.After:F0}", handles.After <= handles.Before)
        {
            Why = "they are connections to Telegram, which come to be as many as messages were ever under way at once, at most 64",
        };
    }

    private static (double Before, double After) Change<T>(IEnumerable<T> before, IEnumerable<T> after, Func<T, double> value) =>
        (new Rounds(before.Select(value)).Median, new Rounds(after.Select(value)).Median);

    private static List<T> Fifth<T>(List<T> samples, int index) => samples.GetRange(index * samples.Count / 5, Math.Max(1, samples.Count / 5));
}
