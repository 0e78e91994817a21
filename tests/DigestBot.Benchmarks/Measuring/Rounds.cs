namespace DigestBot.Benchmarks.Measuring;

/// <summary>The same figure, measured several times.</summary>
internal sealed class Rounds(IEnumerable<double> values)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);
    private readonly double[] _sorted = [.. values.Order()];

    public double Median => At(0.5);

    public double Mean => _sorted.Average();

    public double Least => _sorted[0];

    public double Most => _sorted[^1];

    /// <summary>The value that so large a part of all is not above.</summary>
    public double At(double part) => _sorted[Math.Max(0, (int)Math.Ceiling(part * _sorted.Length) - 1)];

    /// <summary>
    /// Lets the runtime compile for good what is to be measured in short rounds: it waits longer than those take before it compiles again what is
    /// called often, and does so twice.
    /// </summary>
    public static async Task WarmAsync(int rounds, Func<Task> work, CancellationToken ct)
    {
        for (var round = 0; round < rounds; round++)
        {
            await work();
            await Task.Delay(Pause, TimeProvider.System, ct);
        }
    }

    /// <summary>Measures after a first time, in which code is still being compiled.</summary>
    public static async Task<Rounds> MeasureAsync(int rounds, Func<int, Task<double>> measure)
    {
        await measure(0);
        List<double> values = [];
        for (var round = 1; round <= rounds; round++)
            values.Add(await measure(round));
        return new(values);
    }
}
