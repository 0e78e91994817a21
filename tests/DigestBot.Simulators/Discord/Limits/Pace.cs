namespace DigestBot.Simulators.Discord.Limits;

/// <summary>Counts what happens in a stretch of time.</summary>
internal sealed class Pace(TimeProvider time)
{
    private readonly Queue<long> _entered = [];

    /// <summary>Counts one; or says how many seconds it is too early for it.</summary>
    public double? Enter(int most, double seconds)
    {
        while (_entered.TryPeek(out var first) && time.GetElapsedTime(first).TotalSeconds >= seconds)
            _entered.Dequeue();
        if (_entered.Count >= most)
            return seconds - time.GetElapsedTime(_entered.Peek()).TotalSeconds;
        _entered.Enqueue(time.GetTimestamp());
        return null;
    }
}
