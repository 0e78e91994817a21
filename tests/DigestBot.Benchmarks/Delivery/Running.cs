using System.Diagnostics;

namespace DigestBot.Benchmarks.Delivery;

/// <summary>A program in a process of its own, which ends with this at the latest.</summary>
internal sealed class Running : IDisposable
{
    private readonly Process _process;

    public Running(string program, params string[] arguments)
    {
        Start = TimeProvider.System.GetTimestamp();
        _process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true })!;
    }

    /// <summary>When it was started, as the clock's timestamp.</summary>
    public long Start { get; }

    /// <summary>The processor's time that it took so far.</summary>
    public TimeSpan ProcessorTime => Look().TotalProcessorTime;

    /// <summary>The working set that it has.</summary>
    public double Megabytes => Look().WorkingSet64 / 1e6;

    /// <summary>The largest working set that it had.</summary>
    public double PeakMegabytes => Look().PeakWorkingSet64 / 1e6;

    /// <summary>How many files, connections and the like it holds open.</summary>
    public int Handles => Look().HandleCount;

    public Task TellAsync(string line, CancellationToken ct) => _process.StandardInput.WriteLineAsync(line.AsMemory(), ct);

    public async Task<string> LineAsync(CancellationToken ct) => await _process.StandardOutput.ReadLineAsync(ct)
        ?? throw new InvalidOperationException($"{_process.StartInfo.FileName} {string.Join(' ', _process.StartInfo.ArgumentList)} ended early.");

    /// <summary>Waits for a line and gives it.</summary>
    public async Task<string> UntilAsync(Func<string, bool> isIt, CancellationToken ct)
    {
        while (true)
            if (await LineAsync(ct) is var line && isIt(line))
                return line;
    }

    /// <summary>Reads what it says until it ends, so that it never waits for a reader.</summary>
    public Task DrainAsync(CancellationToken ct) => _process.StandardOutput.ReadToEndAsync(ct);

    /// <summary>Waits for its end, which must be a good one.</summary>
    public async Task EndAsync(CancellationToken ct)
    {
        await DrainAsync(ct);
        await _process.WaitForExitAsync(ct);
        if (_process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', _process.StartInfo.ArgumentList)} ended with {_process.ExitCode}.");
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private Process Look()
    {
        _process.Refresh();
        return _process;
    }
}
