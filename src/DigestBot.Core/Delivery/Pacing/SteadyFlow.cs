namespace DigestBot.Core.Delivery.Pacing;

/// <summary>
/// Keeps messages to a rate, evenly spread, and in no window of time more than the rate allows there. Times are those of a clock that never
/// turns back. Pure.
/// </summary>
internal sealed class SteadyFlow(SendRate rate)
{
    // A message may take a little longer on its way than the next one, and must not come too soon for that.
    private const double Margin = 1.01;

    // What a hiccup of this machine delayed, is caught up with. A longer rest is a new beginning: what would go at once after it, each on a
    // connection of its own, would open many that nothing else needs.
    private static readonly TimeSpan Hiccup = TimeSpan.FromMilliseconds(200);

    private readonly TimeSpan _gap = rate.Per.ToTimeSpan() / rate.Messages * Margin;
    private readonly int _window = (int)Math.Max(1, Math.Floor(rate.Messages));
    // Most chats get one message at a time.
    private readonly Queue<TimeSpan> _taken = new(capacity: 1);
    private TimeSpan _due;

    /// <summary>How much of the rate is used, above 0 and at most 1.</summary>
    public double Share { get; set; } = 1;

    private TimeSpan Gap => _gap / Share;

    /// <summary>When the next message may go.</summary>
    public TimeSpan Next(TimeSpan now) => Later(Later(_due, NextInWindow(now)), now);

    /// <summary>When the next message may go if it need not keep its distance from the last, only to the number in a window.</summary>
    public TimeSpan NextInWindow(TimeSpan now) =>
        _taken.Count < _window ? now : Later(_taken.Peek() + (Gap * _window), now);

    /// <summary>Counts a message that goes at a time, which may lie ahead.</summary>
    public void Take(TimeSpan at)
    {
        _due = (at - _due > Later(Hiccup, Gap) ? at : _due) + Gap;
        _taken.Enqueue(at);
        // What has left the window counts no more: a rate that is none in practice has a window of a million.
        while (_taken.Count > _window || _taken.Peek() + (Gap * _window) < at)
            _taken.Dequeue();
    }

    /// <summary>Whether it would let pass anything, as a new one would.</summary>
    public bool IsIdle(TimeSpan now)
    {
        var window = Gap * _window;
        foreach (var at in _taken)
            if (at + window > now)
                return false;
        return _due <= now;
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
