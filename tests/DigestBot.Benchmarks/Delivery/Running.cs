using System.Diagnostics;

namespace DigestBot.Benchmarks.Delivery;

/// <summary>A program that was built with this one, as a process of its own.</summary>
internal sealed class Running : IDisposable
{
    private readonly Process _process;

    public Running(string name, params string[] arguments) => _process = Process.Start(
        new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, name), .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true })!;

    /// <summary>The processor's time that it took so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>The working set that it has.</summary>
    public double Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>The largest working set that it had.</summary>
    public double PeakMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64 / 1e6;
        }
    }

    public async Task<string> LineAsync(CancellationToken ct) => await _process.StandardOutput.ReadLineAsync(ct) ?? "";

    /// <summary>Reads what it says until it ends, so that it never waits for a reader.</summary>
    public Task DrainAsync(CancellationToken ct) => _process.StandardOutput.ReadToEndAsync(ct);

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
