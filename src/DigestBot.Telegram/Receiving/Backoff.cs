namespace DigestBot.Telegram.Receiving;

/// <summary>Waits that grow from one second to a minute, a little random so that not all come back at the same instant.</summary>
internal sealed class Backoff
{
    private const double First = 1;
    private const double Longest = 60;
    private const double Jitter = 0.2;

    private double _seconds;

    public TimeSpan Next()
    {
        _seconds = _seconds == 0 ? First : Math.Min(_seconds * 2, Longest);
        return TimeSpan.FromSeconds(_seconds * (1 + (Random.Shared.NextDouble() * Jitter)));
    }

    public void Reset() => _seconds = 0;
}
