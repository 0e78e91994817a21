namespace DigestBot.Core.Tests.Delivery;

/// <summary>
/// A clock that stands still until it is moved, with timers that go off when it is. It is only moved while the work that was begun with it rests:
/// however slow the machine, nothing is later than the clock says.
/// </summary>
internal sealed class ManualClock : TimeProvider
{
    private readonly RestingContext _context = new();
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

    /// <summary>Begins work that goes by this clock.</summary>
    public T Begin<T>(Func<T> work) => _context.Begin(work);

    /// <summary>Moves on by so much once all rests, and lets all that follows from it happen.</summary>
    public async Task AdvanceAsync(TimeSpan by)
    {
        await _context.RestAsync();
        Advance(by);
        await _context.RestAsync();
    }

    /// <summary>Moves on from timer to timer until this is so.</summary>
    public async Task UntilAsync(Func<bool> condition)
    {
        await _context.RestAsync();
        while (!condition())
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await AdvanceAsync(Next() ?? TimeSpan.Zero);
        }
    }

    /// <summary>Moves on from timer to timer until the work is done.</summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> work)
    {
        var running = Begin(work);
        await UntilAsync(() => running.IsCompleted);
        return await running;
    }

    /// <inheritdoc cref="RunAsync{T}(Func{Task{T}})"/>
    public async Task FinishAsync(Task running)
    {
        await UntilAsync(() => running.IsCompleted);
        await running;
    }

    /// <summary>Lets time pass, with all that happens in it.</summary>
    public Task PassAsync(TimeSpan time) => FinishAsync(Task.Delay(time, this, TestContext.Current.CancellationToken));

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
