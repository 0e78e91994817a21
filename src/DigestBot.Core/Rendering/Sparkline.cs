namespace DigestBot.Core.Rendering;

/// <summary>Numbers as a line of little bars.</summary>
public static class Sparkline
{
    private const string Bars = "▁▂▃▄▅▆▇█";

    /// <summary>A bar for each number; the largest is the full height, and 0 the lowest bar.</summary>
    public static string Of(IReadOnlyCollection<int> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var largest = values.DefaultIfEmpty().Max();
        return string.Concat(values.Select(value => Bars[largest <= 0 ? 0 : (int)Math.Ceiling((Bars.Length - 1.0) * Math.Max(value, 0) / largest)]));
    }
}
