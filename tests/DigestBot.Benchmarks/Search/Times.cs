namespace DigestBot.Benchmarks.Search;

/// <summary>How long things took.</summary>
internal sealed class Times
{
    private readonly List<double> _milliseconds = [];

    public void Add(TimeSpan time) => _milliseconds.Add(time.TotalMilliseconds);

    public void Add(Times others) => _milliseconds.AddRange(others._milliseconds);

    public override string ToString()
    {
        var sorted = _milliseconds.Order().ToList();
        return $"median {At(0.5),6:F1} ms, 95% {At(0.95),6:F1} ms, 99% {At(0.99),6:F1} ms, slowest {sorted[^1],6:F1} ms";

        double At(double part) => sorted[(int)Math.Ceiling(part * sorted.Count) - 1];
    }
}
