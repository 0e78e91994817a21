namespace DigestBot.Operation.Tests.Support;

/// <summary>A clock that goes on only by hand.</summary>
internal sealed class HandTime : TimeProvider
{
    private long _ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddYears(56).AddTicks(GetTimestamp());

    public void Pass(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);
}
