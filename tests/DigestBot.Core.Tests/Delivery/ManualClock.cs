namespace DigestBot.Core.Tests.Delivery;

/// <summary>A clock that stands still until it is moved, with timers that go off when it is.</summary>
internal sealed class ManualClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Timer> _timers = [];
    private DateTimeOffset _now = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
    private TimeSpan _elapsed;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How often somebody looked at it.</summary>
    public int Looks { get; private set; }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            Looks++;
            return _now;
        }
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

    /// <summary>Sets the clock as people do: what time has passed, stays passed.</summary>
    public void Set(TimeSpan by)
    {
        lock (_lock)
            _now += by;
    }

    public void Advance(TimeSpan by)
    {
        List<Timer> over;
        lock (_lock)
        {
            _now += by;
            _elapsed += by;
            over = [.. _timers.Where(timer => timer.Due <= _elapsed)];
            foreach (var timer in over)
                timer.Due = TimeSpan.MaxValue;
        }

        foreach (var timer in over)
            timer.GoOff();
    }

    /// <summary>Moves on from timer to timer until the work is done.</summary>
    public async Task<T> RunAsync<T>(Task<T> work)
    {
        while (!work.IsCompleted)
        {
            await Task.WhenAny(work, Task.Delay(TimeSpan.FromMilliseconds(2)));
            if (Next() is { } wait)
                Advance(wait);
        }

        return await work;
    }

    public Task RunAsync(Task work) => RunAsync(Finish(work));

    private static async Task<bool> Finish(Task work)
    {
        await work;
        return true;
    }

    private TimeSpan? Next()
    {
        lock (_lock)
            return _timers.Where(timer => timer.Due < TimeSpan.MaxValue).Select(timer => (TimeSpan?)(timer.Due - _elapsed)).Min();
    }

    private sealed class Timer(ManualClock clock, Action goOff) : ITimer
    {
        public TimeSpan Due { get; set; } = TimeSpan.MaxValue;

        public void GoOff() => goOff();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                Due = dueTime == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : clock._elapsed + dueTime;
                if (!clock._timers.Contains(this))
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
