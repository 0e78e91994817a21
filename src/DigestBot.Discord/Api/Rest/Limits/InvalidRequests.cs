namespace DigestBot.Discord.Api.Rest.Limits;

/// <summary>
/// Counts what counts towards the ban of the address: 10,000 answers of 401, 403 or 429 in 10 minutes, but for 429 of a shared limit.
/// Source: Discord, "Invalid Request Limit". Others may work from the same address, so it stops at half. Not for several threads at once.
/// </summary>
internal sealed class InvalidRequests(int most = InvalidRequests.Most)
{
    /// <summary>The most in <see cref="Window"/>; then nothing is sent until the oldest is out of it.</summary>
    public const int Most = 5000;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly Queue<TimeSpan> _counted = [];

    public static bool Counts(int status, RateScope? scope) => status is 401 or 403 || (status is 429 && scope is not RateScope.Shared);

    public void Count(TimeSpan now)
    {
        Forget(now);
        _counted.Enqueue(now);
    }

    public TimeSpan Wait(TimeSpan now)
    {
        Forget(now);
        return _counted.Count < most ? TimeSpan.Zero : _counted.Peek() + Window - now;
    }

    private void Forget(TimeSpan now)
    {
        while (_counted.TryPeek(out var oldest) && oldest + Window <= now)
            _counted.Dequeue();
    }
}
