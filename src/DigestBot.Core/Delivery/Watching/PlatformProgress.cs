using NodaTime;

namespace DigestBot.Core.Delivery.Watching;

/// <summary>The numbers of one platform.</summary>
internal sealed class PlatformProgress
{
    private const int Seconds = 30;

    private readonly Lock _lock = new();
    private readonly long[] _perSecond = new long[Seconds];
    private long _sent;
    private long _second;
    private long _waits;
    private TimeSpan _beatAt;
    private Backlog _backlog = new(0, null);
    private string? _broken;

    public TimeSpan BeatAt
    {
        get
        {
            lock (_lock)
                return _beatAt;
        }
        set
        {
            lock (_lock)
                _beatAt = value;
        }
    }

    public Backlog Backlog
    {
        set
        {
            lock (_lock)
                _backlog = value;
        }
    }

    public string? Broken
    {
        set
        {
            lock (_lock)
                _broken = value;
        }
    }

    public void Sent(TimeSpan now)
    {
        lock (_lock)
        {
            MoveTo(now);
            _sent++;
            _broken = null;
            _perSecond[_second % Seconds]++;
        }
    }

    public void AskedToWait() => Interlocked.Increment(ref _waits);

    public ProgressReport Report(string platform, TimeSpan now, Instant wallClock)
    {
        lock (_lock)
        {
            MoveTo(now);
            var rate = Rate(now);
            var age = _backlog.Oldest is { } oldest ? Duration.Max(wallClock - oldest, Duration.Zero) : Duration.Zero;
            Instant? end = _backlog.Deliveries > 0 && rate > 0 ? wallClock + Duration.FromSeconds(_backlog.Deliveries / rate) : null;
            return new(platform, _sent, rate, _backlog.Deliveries, age, end, _broken) { Waits = Interlocked.Read(ref _waits) };
        }
    }

    // Since the first of the messages in the last half minute: a push that has just begun is as fast as it is, however long nothing came before it.
    private double Rate(TimeSpan now)
    {
        var first = Math.Max(0, _second - Seconds + 1);
        while (first < _second && _perSecond[first % Seconds] == 0)
            first++;
        return _perSecond.Sum() / Math.Max(1, now.TotalSeconds - first);
    }

    private void MoveTo(TimeSpan now)
    {
        var second = (long)now.TotalSeconds;
        for (var next = Math.Max(_second + 1, second - Seconds + 1); next <= second; next++)
            _perSecond[next % Seconds] = 0;
        _second = second;
    }
}
