using System.Collections.Concurrent;

namespace DigestBot.Workers;

/// <summary>
/// Holds planning while a source still has files to bring in, so that what came together is pushed together. It begins held by every source:
/// nothing is planned before each has looked at its folder once.
/// </summary>
internal sealed partial class IntakeGate(IEnumerable<string> sources, TimeProvider time, ILogger<IntakeGate> logger)
{
    /// <summary>How long pushes wait for a source that brings nothing in: a broken one must not hold them for ever.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    // Since when each has brought nothing in, although it has files.
    private readonly ConcurrentDictionary<string, long> _holders = new(
        sources.Select(source => KeyValuePair.Create(source, time.GetTimestamp())));

    private readonly ConcurrentDictionary<string, bool> _overrun = [];

    /// <summary>The source has files to bring in.</summary>
    public void Hold(string source) => _holders.TryAdd(source, time.GetTimestamp());

    /// <summary>The source has brought one in, and may need as long for the next.</summary>
    public void Progress(string source) => _holders[source] = time.GetTimestamp();

    /// <summary>The source has no more.</summary>
    public void Release(string source)
    {
        _holders.TryRemove(source, out _);
        _overrun.TryRemove(source, out _);
    }

    /// <summary>Returns once no source holds it, or those that do have brought nothing in for too long.</summary>
    public async Task PassAsync(CancellationToken ct)
    {
        while (_holders.Any(holder => time.GetElapsedTime(holder.Value) < Patience))
            await Task.Delay(Interval, time, ct);
        foreach (var (source, _) in _holders)
            if (_overrun.TryAdd(source, true))
                LogOverrun(source, Patience.TotalSeconds);
    }

    [LoggerMessage(LogLevel.Warning, "Source {Source} has been busy for {Seconds} s without bringing anything in; pushes no longer wait for it.")]
    private partial void LogOverrun(string source, double seconds);
}
