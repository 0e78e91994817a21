namespace DigestBot.Benchmarks.Measuring;

/// <summary>What some work took.</summary>
/// <param name="Time">By the clock on the wall.</param>
/// <param name="Work">Of the processors; steadier where others use them too.</param>
internal sealed record Took(TimeSpan Time, TimeSpan Work)
{
    public static async Task<(Took Took, T Result)> MeasureAsync<T>(Func<Task<T>> work)
    {
        var (start, before) = (TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var result = await work();
        return (new(TimeProvider.System.GetElapsedTime(start), Environment.CpuUsage.TotalTime - before), result);
    }

    public override string ToString() => $"{Time.TotalMilliseconds:F0} ms ({Work.TotalMilliseconds:F0} ms of processor)";
}
