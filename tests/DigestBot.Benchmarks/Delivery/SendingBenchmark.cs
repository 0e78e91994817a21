using System.Runtime.CompilerServices;
using DigestBot.Benchmarks.Measuring;

namespace DigestBot.Benchmarks.Delivery;

/// <summary>
/// How fast a push goes out with everything written down, against a loop that only sends and against a bot written with grammY: the real program
/// and they in turn, to the same server in a process of its own, with the same messages and as many at once, all warmed up with as many.
/// </summary>
internal sealed class SendingBenchmark : IBenchmark
{
    private const int Warmups = 2;
    private const string Grammy = "a broadcast of the same messages by grammY on Node, as many at once";

    public string Name => "sending";

    public async IAsyncEnumerable<Figure> MeasureAsync(Session session, [EnumeratorCancellation] CancellationToken ct)
    {
        using var bench = await Bench.OpenAsync(await session.ProgramsAsync(ct), session.Scale.Messages, ct);
        using var service = bench.StartService();
        using var grammy = GrammyBroadcast.Start(bench);
        var rounds = new List<(double Bare, double? Grammy)>();
        for (var round = 1 - Warmups; round <= session.Scale.Rounds; round++)
        {
            var (push, bare, broadcast) = await MeasureAsync(bench, service, grammy, serviceFirst: round % 2 == 0, ct);
            session.Say($"  service {push}, bare loop {bare}, grammY {broadcast?.ToString() ?? "not here"}");
            if (round > 0)
                rounds.Add((push.PerSecond / bare.PerSecond, push.PerSecond / broadcast?.PerSecond));
        }

        var toBare = new Rounds(rounds.Select(round => round.Bare));
        yield return new(
            $"sending {session.Scale.Messages:N0} messages, unpaced, all persistence on", $"a bare `HttpClient` loop, as many at once ({BareLoop.Concurrency}), same payload", "at least 60%",
            $"{Figure.Percent(toBare.Median)} ({Figure.Percent(toBare.Least)} to {Figure.Percent(toBare.Most)})", toBare.Median >= 0.6);
        if (grammy is null)
        {
            yield return Figure.Missing("the same", Grammy, "at least 3 times its rate, at most half its memory", "grammY is not installed (npm ci in tests/grammy)");
            yield break;
        }

        var toGrammy = new Rounds(rounds.Select(round => round.Grammy!.Value));
        yield return new("the same", Grammy, "at least 3 times its rate", $"{toGrammy.Median:0.0} times ({toGrammy.Least:0.0} to {toGrammy.Most:0.0})", toGrammy.Median >= 3);
        var (ours, theirs) = (service.PeakMegabytes, grammy.PeakMegabytes);
        yield return new("the largest working set meanwhile", "that of grammY on Node", "at most half", $"{Figure.Percent(ours / theirs)} ({ours:F0} MB, {theirs:F0} MB)", ours <= theirs / 2)
        {
            Why = "half of it is the program itself: 28 MB are its pages and 12 its types, which are unpacked at start",
        };
    }

    // By turns the one and the other goes first, since a machine grows slower or faster in the meantime.
    private static async Task<(SendingFigures Push, SendingFigures Bare, SendingFigures? Grammy)> MeasureAsync(
        Bench bench, Running service, GrammyBroadcast? grammy, bool serviceFirst, CancellationToken ct)
    {
        var first = serviceFirst || !bench.HasPushed ? await bench.PushAsync(service, ct) : null;
        var broadcast = grammy is null ? null : await bench.SendAsync(grammy.SendAsync, () => grammy.ProcessorTime, ct);
        var bare = await bench.SendBareAsync(ct);
        return (first ?? await bench.PushAsync(service, ct), bare, broadcast);
    }
}
