namespace DigestBot.Benchmarks.Delivery;

/// <summary>How fast messages came.</summary>
/// <param name="PerSecond">By the server's clock, from the first to the last, so that starting and waiting for work cost nothing on either side.</param>
/// <param name="Sender">The processor's microseconds that the sender took for each: less disturbed by what else the machine does.</param>
/// <param name="Server">Those that the server took.</param>
internal sealed record SendingFigures(double PerSecond, double Sender, double Server)
{
    public override string ToString() => $"{PerSecond:F0}/s ({Sender:F0} + {Server:F0} µs)";
}
