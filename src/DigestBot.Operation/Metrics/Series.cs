namespace DigestBot.Operation.Metrics;

/// <summary>One instrument's measurements with one set of labels.</summary>
/// <param name="steps">The upper bounds of a histogram's buckets; null for a single number.</param>
internal sealed class Series(IReadOnlyList<double>? steps)
{
    private readonly long[] _counts = new long[steps?.Count + 1 ?? 0];

    public double Value { get; private set; }

    public IReadOnlyList<double> Steps => steps ?? [];

    public void Set(double value) => Value = value;

    public void Add(double value) => Value += value;

    /// <summary>Counts a measurement into its bucket, and adds it to the sum.</summary>
    public void Observe(double value)
    {
        var bucket = 0;
        while (bucket < Steps.Count && value > Steps[bucket])
            bucket++;
        _counts[bucket]++;
        Value += value;
    }

    /// <summary>How many were at most as large as each step, and in the end how many there were.</summary>
    public IEnumerable<long> Cumulated()
    {
        var sum = 0L;
        foreach (var count in _counts)
            yield return sum += count;
    }
}
