namespace DigestBot.Benchmarks.Delivery;

/// <summary>
/// How fast a push goes out with everything written down, against a loop that only sends: the real program and the loop in turn, to the same
/// server in a process of its own, with the same messages and as many at once, both warmed up with as many.
/// </summary>
internal static class SendingBenchmark
{
    private const int Chats = 20_000;
    private const int Warmups = 2;
    private const int Rounds = 7;

    public static async Task<int> RunAsync(TextWriter output, CancellationToken ct)
    {
        await output.WriteLineAsync($"{Chats} messages, {BareLoop.Concurrency} at once, {Environment.ProcessorCount} processors");
        using var bench = await Bench.OpenAsync(Chats, ct);
        using var service = bench.StartService();
        for (var warmup = 1; warmup <= Warmups; warmup++)
            await output.WriteLineAsync($"warming up: service {await bench.PushAsync(service, ct)}, bare loop {await bench.SendBareAsync(ct)}");
        List<double> ratios = [];
        for (var round = 1; round <= Rounds; round++)
        {
            var (push, bare) = await MeasureAsync(bench, service, serviceFirst: round % 2 == 1, ct);
            ratios.Add(push.PerSecond / bare.PerSecond);
            await output.WriteLineAsync($"round {round}: service {push}, bare loop {bare}, ratio {ratios[^1]:P0}");
        }

        await output.WriteLineAsync($"median ratio {ratios.Order().ElementAt(Rounds / 2):P0}, {ratios.Min():P0} to {ratios.Max():P0} (goal: at least 60%)");
        return 0;
    }

    // By turns the one and the other goes first, since a machine grows slower or faster in the meantime.
    private static async Task<(SendingFigures Push, SendingFigures Bare)> MeasureAsync(Bench bench, Running service, bool serviceFirst, CancellationToken ct)
    {
        if (serviceFirst)
            return (await bench.PushAsync(service, ct), await bench.SendBareAsync(ct));
        var bare = await bench.SendBareAsync(ct);
        return (await bench.PushAsync(service, ct), bare);
    }
}
