namespace DigestBot.Discord.Api.Rest.Limits;

/// <summary>
/// Counts the requests that Discord limits together. It never counts more free places than there can be: those under way may or may not be in
/// what an answer says. Times are those of a clock that never turns back. Not for several threads at once.
/// </summary>
internal sealed class Bucket
{
    // Answers of one window differ by their way back.
    private static readonly TimeSpan SameWindow = TimeSpan.FromMilliseconds(250);

    private bool _isFree;
    private int? _limit;
    private int _remaining;
    private int _underWay;
    private TimeSpan? _reset;
    private TimeSpan _blockedUntil;

    /// <summary>How long the next request has to wait; null: until one that is under way was answered.</summary>
    public TimeSpan? Wait(TimeSpan now)
    {
        if (_blockedUntil > now)
            return _blockedUntil - now;
        if (_isFree)
            return TimeSpan.Zero;
        // The first one finds out what the limit is.
        if (_limit is not { } limit)
            return _underWay == 0 ? TimeSpan.Zero : null;
        if (_reset <= now)
            (_remaining, _reset) = (limit - _underWay, null);
        if (_remaining > 0)
            return TimeSpan.Zero;
        return _reset - now ?? (_underWay == 0 ? TimeSpan.Zero : null);
    }

    /// <summary>Counts a request that goes.</summary>
    public void Take()
    {
        _underWay++;
        _remaining--;
    }

    /// <summary>A request is no longer under way.</summary>
    public void Finish() => _underWay--;

    /// <summary>Learns from an answer.</summary>
    public void Learn(RateHeaders headers, TimeSpan now)
    {
        if (headers is not { Limit: { } limit, Remaining: { } remaining, ResetAfter: { } after })
        {
            _isFree = _limit is null && headers.Scope is null;
            return;
        }

        var (reset, left) = (now + after, remaining - _underWay);
        if (_limit is null || _reset is not { } known || reset > known + SameWindow)
            (_remaining, _reset) = (left, reset);
        else if (reset >= known - SameWindow)
            _remaining = Math.Min(_remaining, left);
        (_limit, _isFree) = (limit, false);
    }

    public void Block(TimeSpan until) => _blockedUntil = until > _blockedUntil ? until : _blockedUntil;

    /// <summary>Whether it would let pass whatever a new one would.</summary>
    public bool IsIdle(TimeSpan now) => _underWay == 0 && _blockedUntil <= now && (_isFree || _reset is null || _reset <= now);
}
