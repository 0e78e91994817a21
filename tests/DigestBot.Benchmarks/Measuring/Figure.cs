namespace DigestBot.Benchmarks.Measuring;

/// <summary>A row of the table.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Against">What it is compared with, in the same run; empty where a limit alone counts.</param>
/// <param name="Goal">What is to be reached; empty where a figure is only told.</param>
/// <param name="Measured">What came out.</param>
/// <param name="IsReached">Whether that is the goal; null where there is none, or where it could not be measured.</param>
internal sealed record Figure(string What, string Against, string Goal, string Measured, bool? IsReached)
{
    /// <summary>Why the goal is not reached, as far as that is known; shown only then.</summary>
    public string? Why { get; init; }

    /// <summary>A ratio that is to stay small.</summary>
    public static Figure AtMost(string what, string against, double times, Rounds ratios) =>
        new(what, against, $"at most {times:0.0} times", $"{ratios.Median:0.00} times ({ratios.Least:0.00} to {ratios.Most:0.00})", ratios.Median <= times);

    /// <summary>A part of a whole, as people write it.</summary>
    public static string Percent(double part) => $"{100 * part:0}%";

    /// <summary>How cost grows with size, as the exponent of a power: 0 is not at all, 1 is in proportion.</summary>
    public static Figure Growth(string what, string size, double before, double after, double factor = 10) =>
        new(what, $"{size} ×{factor:0}", "", $"×{after / before:0.0}, exponent {Math.Log(after / before, factor):0.00}", null);

    /// <summary>What could not be measured here, and why.</summary>
    public static Figure Missing(string what, string against, string goal, string why) => new(what, against, goal, $"not measured: {why}", null);
}
