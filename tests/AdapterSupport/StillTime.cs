namespace DigestBot.Tests.Adapters;

/// <summary>A clock that stands until it is moved, and whose timers go off only then.</summary>
internal sealed class StillTime : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly HashSet<Timer> _timers = [];
    private TimeSpan _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How long those wait who wait for it, from this moment on.</summary>
    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (_lock)
                return [.. _timers.Where(timer => timer.Due is not null).Select(timer => timer.Due!.Value - _now).Order()];
        }
    }

    /// <summary>How long it is until the next timer goes off; null where there is none.</summary>
    public TimeSpan? Next => Waits is [var next, ..] ? next : null;

    public override long GetTimestamp()
    {
        lock (_lock)
            return _now.Ticks;
    }

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddTicks(GetTimestamp());

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves on to the next timer and lets it go off.</summary>
    public void Step() => Pass(Next ?? TimeSpan.Zero);

    /// <summary>Moves on, and lets go off what is due by then.</summary>
    public void Pass(TimeSpan time)
    {
        Timer[] over;
        lock (_lock)
        {
            _now += time;
            over = [.. _timers.Where(timer => timer.Due <= _now)];
            foreach (var timer in over)
                timer.Due = null;
        }

        foreach (var timer in over)
            timer.GoOff();
    }

    private sealed class Timer(StillTime clock, Action goOff) : ITimer
    {
        public TimeSpan? Due { get; set; }

        public void GoOff() => goOff();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                Due = dueTime == Timeout.InfiniteTimeSpan ? null : clock._now + dueTime;
                return clock._timers.Add(this) || Due is not null;
            }
        }

        public void Dispose()
        {
            lock (clock._lock)
                clock._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
