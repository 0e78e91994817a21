namespace DigestBot.Core.Delivery.Watching;

/// <summary>Whether planning gets on. Kept in memory; safe to ask and to tell from anywhere.</summary>
public sealed class PlanningProgress(TimeProvider time)
{
    private readonly Lock _lock = new();
    private long? _since;

    /// <summary>For how long it has been looked for what is due without an end, tries that failed included; zero between two looks.</summary>
    public TimeSpan Behind
    {
        get
        {
            lock (_lock)
                return _since is { } since ? time.GetElapsedTime(since) : TimeSpan.Zero;
        }
    }

    /// <summary>A look begins, or one that failed is tried again.</summary>
    public void Begin()
    {
        lock (_lock)
            _since ??= time.GetTimestamp();
    }

    /// <summary>A look has ended well, or there is nobody to look any more.</summary>
    public void End()
    {
        lock (_lock)
            _since = null;
    }
}
