namespace DigestBot.Core.Conversation.Receiving;

/// <summary>
/// Keeps each person to a rate that nobody reaches by hand: so many at once, then as many as come with time. Who goes beyond hears so once; what comes
/// after that is dropped until it was quiet for a while. Others are not touched by it. Safe to ask from anywhere.
/// </summary>
public sealed class FloodGate(FloodLimits limits, TimeProvider time)
{
    // Whoever is quiet is forgotten; looked for each time so many more were remembered.
    private const int Sweep = 1024;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Person> _people = new(StringComparer.Ordinal);
    private int _sweepAt = Sweep;

    /// <summary>How many people it remembers.</summary>
    public int Remembered
    {
        get
        {
            lock (_lock)
                return _people.Count;
        }
    }

    private double PerSecond => limits.PerMinute / 60.0;

    private double AtOnce => Math.Max(1, limits.PerMinute / 2.0);

    /// <summary>What becomes of one request more.</summary>
    /// <param name="person">Who asks; no two platforms' people are the same.</param>
    public FloodVerdict Judge(string person)
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            if (!_people.TryGetValue(person, out var known))
                _people[person] = known = Remember(now);
            known.Left = Math.Min(AtOnce, known.Left + (time.GetElapsedTime(known.SeenAt, now).TotalSeconds * PerSecond));
            known.SeenAt = now;
            known.IsTold &= known.Left < AtOnce / 2;
            if (known.Left >= 1)
            {
                known.Left--;
                return FloodVerdict.Pass;
            }

            var verdict = known.IsTold ? FloodVerdict.Drop : FloodVerdict.Tell;
            known.IsTold = true;
            return verdict;
        }
    }

    private Person Remember(long now)
    {
        if (_people.Count >= _sweepAt)
        {
            foreach (var (name, _) in _people.Where(entry => IsFull(entry.Value, now)).ToList())
                _people.Remove(name);
            _sweepAt = _people.Count + Sweep;
        }

        return new() { Left = AtOnce, SeenAt = now };
    }

    private bool IsFull(Person person, long now) => person.Left + (time.GetElapsedTime(person.SeenAt, now).TotalSeconds * PerSecond) >= AtOnce;

    private sealed class Person
    {
        public double Left { get; set; }

        public long SeenAt { get; set; }

        public bool IsTold { get; set; }
    }
}

/// <summary>How much one person may ask for.</summary>
public sealed class FloodLimits(int perMinute = FloodLimits.Default)
{
    /// <summary>Two a second, sixty at once: pages can be turned as fast as fingers go.</summary>
    public const int Default = 120;

    /// <summary>Requests a minute, half of them at once; takes effect at once.</summary>
    public int PerMinute { get; set; } = perMinute;
}

/// <summary>What becomes of a request.</summary>
public enum FloodVerdict
{
    /// <summary>It is answered.</summary>
    Pass,

    /// <summary>It is not, and its person is told that it was too much.</summary>
    Tell,

    /// <summary>It is not, and its person knows.</summary>
    Drop,
}
