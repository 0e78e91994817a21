namespace DigestBot.Discord.Api.Rest.Limits;

/// <summary>
/// Keeps all requests together below a number a second, in whatever second one looks. Source: Discord, "Global Rate Limit". Not for several
/// threads at once.
/// </summary>
internal sealed class GlobalRate(double requestsPerSecond)
{
    // A request may be slower on its way than the one behind it.
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(20);

    private readonly int _most = (int)Math.Max(1, Math.Floor(requestsPerSecond));
    private readonly TimeSpan _window = TimeSpan.FromSeconds(Math.Max(1, 1 / requestsPerSecond)) + Margin;
    private readonly Queue<TimeSpan> _taken = [];
    private TimeSpan _blockedUntil;

    public TimeSpan Wait(TimeSpan now)
    {
        var next = _taken.Count < _most ? now : _taken.Peek() + _window;
        next = next > _blockedUntil ? next : _blockedUntil;
        return next > now ? next - now : TimeSpan.Zero;
    }

    public void Take(TimeSpan now)
    {
        if (_taken.Count == _most)
            _taken.Dequeue();
        _taken.Enqueue(now);
    }

    public void Block(TimeSpan until) => _blockedUntil = until > _blockedUntil ? until : _blockedUntil;
}
