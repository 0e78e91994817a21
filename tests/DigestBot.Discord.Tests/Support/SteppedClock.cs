namespace DigestBot.Discord.Tests.Support;

/// <summary>A clock that stands until it is moved, with timers that go off when it is.</summary>
internal sealed class SteppedClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly HashSet<Timer> _timers = [];
    private TimeSpan _elapsed;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How long it is until the next timer goes off; null where there is none.</summary>
    public TimeSpan? Next
    {
        get
        {
            lock (_lock)
                return _timers.Where(timer => timer.Due is not null).Select(timer => timer.Due - _elapsed).Min();
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
            return DateTimeOffset.UnixEpoch + _elapsed;
    }

    public override long GetTimestamp()
    {
        lock (_lock)
            return _elapsed.Ticks;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves on to the next timer and lets it go off.</summary>
    public void Step()
    {
        List<Timer> over;
        lock (_lock)
        {
            _elapsed += Next ?? TimeSpan.Zero;
            over = [.. _timers.Where(timer => timer.Due <= _elapsed)];
            foreach (var timer in over)
                timer.Due = null;
        }

        foreach (var timer in over)
            timer.GoOff();
    }

    private sealed class Timer(SteppedClock clock, Action goOff) : ITimer
    {
        /// <summary>Counted from the clock's beginning; null while it does not run.</summary>
        public TimeSpan? Due { get; set; }

        public void GoOff() => goOff();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                Due = dueTime == Timeout.InfiniteTimeSpan ? null : clock._elapsed + dueTime;
                clock._timers.Add(this);
            }

            return true;
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
