namespace DigestBot.Benchmarks.Delivery;

/// <summary>How fast a push goes out with everything written down, against a loop that only sends; and how much memory many chats take.</summary>
internal static class DeliveryBenchmark
{
    private const int Chats = 10_000;
    private const int ManyChats = 100_000;
    private const int Rounds = 3;

    public static async Task<int> RunAsync(TextWriter output, CancellationToken ct)
    {
        await output.WriteLineAsync($"{Chats} messages, {BareLoop.Concurrency} at once, {Environment.ProcessorCount} processors");
        List<double> ratios = [];
        for (var round = 1; round <= Rounds; round++)
        {
            await using var bench = await Bench.OpenAsync(Chats, ct);
            var push = await bench.PushAsync(ct);
            var bare = await bench.SendBareAsync(Chats, ct);
            ratios.Add(push.PerSecond / bare);
            await output.WriteLineAsync($"round {round}: service {push.PerSecond:F0}/s, bare loop {bare:F0}/s, ratio {ratios[^1]:P0}, peak memory {push.PeakMegabytes:F0} MB");
        }

        await output.WriteLineAsync($"median ratio {ratios.Order().ElementAt(Rounds / 2):P0} (goal: at least 60%)");
        await using var large = await Bench.OpenAsync(ManyChats, ct);
        var largePush = await large.PushAsync(ct);
        await output.WriteLineAsync($"{ManyChats} chats: {largePush.PerSecond:F0}/s, peak memory {largePush.PeakMegabytes:F0} MB (goal: under 150 MB)");
        return 0;
    }
}
