namespace DigestBot.Simulators.Telegram.Limits;

/// <summary>How full one token bucket is: the moment at which it is empty again. Moments are seconds on any clock that only goes forward.</summary>
internal struct Bucket
{
    // Clocks and networks tremble a little; a sender that keeps its pace is not at fault for it.
    private const double Tremble = 0.02;

    private double _empty;

    /// <summary>How long the next message has to wait, in seconds; 0 or less when it may come.</summary>
    public readonly double Wait(Limit? limit, double now) =>
        limit is null ? 0 : _empty - now - ((limit.Burst - 1) * limit.Seconds / limit.Messages) - Tremble;

    public void Take(Limit? limit, double now)
    {
        if (limit is not null)
            _empty = Math.Max(_empty, now) + (limit.Seconds / limit.Messages);
    }
}
