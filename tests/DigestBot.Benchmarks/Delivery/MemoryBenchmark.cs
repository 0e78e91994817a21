namespace DigestBot.Benchmarks.Delivery;

/// <summary>How much memory a push to very many chats takes.</summary>
internal static class MemoryBenchmark
{
    private const int Chats = 100_000;

    public static async Task<int> RunAsync(TextWriter output, CancellationToken ct)
    {
        using var bench = await Bench.OpenAsync(Chats, ct);
        using var service = bench.StartService();
        var push = await bench.PushAsync(service, ct);
        await output.WriteLineAsync($"{Chats} chats: {push}; largest working set {service.PeakMegabytes:F0} MB (goal: under 150 MB)");
        return 0;
    }
}
