namespace DigestBot.Core.Delivery.Pacing;

/// <summary>
/// Keeps a platform from seeing more than its rate in any window of time, whatever holds messages up on their way: one that was sent may arrive at any
/// moment until it is answered, so it counts until the window after that is over. Times are those of a clock that never turns back. Pure.
/// </summary>
internal sealed class UnansweredMessages(SendRate rate)
{
    private readonly int _most = (int)Math.Max(1, Math.Floor(rate.Messages));
    private readonly TimeSpan _window = rate.Per.ToTimeSpan();
    private readonly Queue<TimeSpan> _answered = [];
    private int _underWay;

    /// <summary>When the next message may go; where only an answer can tell, a moment later.</summary>
    public TimeSpan Next(TimeSpan now)
    {
        while (_answered.TryPeek(out var at) && at + _window <= now)
            _answered.Dequeue();
        return _underWay + _answered.Count < _most ? now
            : _answered.TryPeek(out var oldest) ? oldest + _window
            : now + (_window / _most);
    }

    public void Begin() => _underWay++;

    public void End(TimeSpan now)
    {
        _underWay--;
        _answered.Enqueue(now);
    }
}
