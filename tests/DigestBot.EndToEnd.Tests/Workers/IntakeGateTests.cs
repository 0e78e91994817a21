using DigestBot.Workers;
using Microsoft.Extensions.Logging.Abstractions;

namespace DigestBot.EndToEnd.Tests.Workers;

/// <summary>Planning waits for sources that bring files in, and for none that does not get on.</summary>
public sealed class IntakeGateTests
{
    private readonly Time _time = new();
    private readonly IntakeGate _gate;

    public IntakeGateTests() =>
        _gate = new(["one", "other"], _time, NullLogger<IntakeGate>.Instance);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_opens_when_every_source_has_looked_and_closes_while_one_has_files()
    {
        var passing = _gate.PassAsync(Ct);
        _gate.Release("one");
        Assert.False(passing.IsCompleted);
        _gate.Release("other");
        await passing;

        _gate.Hold("one");
        passing = _gate.PassAsync(Ct);
        Assert.False(passing.IsCompleted);
        _gate.Release("one");
        await passing;
    }

    [Fact]
    public async Task A_source_that_brings_nothing_in_holds_it_for_so_long_and_no_longer()
    {
        _gate.Release("other");
        var passing = _gate.PassAsync(Ct);
        _time.Pass(IntakeGate.Patience / 2);
        _gate.Progress("one");
        _time.Pass(IntakeGate.Patience * 0.9);
        Assert.False(passing.IsCompleted);
        _time.Pass(IntakeGate.Patience * 0.2);
        await passing;

        _gate.Hold("one");
        await _gate.PassAsync(Ct);
        _gate.Progress("one");
        Assert.False(_gate.PassAsync(Ct).IsCompleted);
        _gate.Release("one");
    }

    [Fact]
    public async Task Whoever_waits_at_it_can_be_stopped()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var passing = _gate.PassAsync(stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => passing);
    }

    /// <summary>Real time, and more of it when somebody says so.</summary>
    private sealed class Time : TimeProvider
    {
        private long _passed;

        public void Pass(TimeSpan time) => Interlocked.Add(ref _passed, (long)(time.TotalSeconds * System.TimestampFrequency));

        public override long GetTimestamp() => System.GetTimestamp() + Interlocked.Read(ref _passed);
    }
}
