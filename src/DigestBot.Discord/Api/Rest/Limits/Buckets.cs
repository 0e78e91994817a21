namespace DigestBot.Discord.Api.Rest.Limits;

/// <summary>Finds the bucket of a route: by the name Discord gave it as soon as it gave one, and by its top-level resource.</summary>
internal sealed class Buckets
{
    private const int SweepEvery = 1000;

    private readonly Dictionary<string, string> _names = [];
    private readonly Dictionary<(string Name, string Major), Bucket> _buckets = [];
    private int _nextSweep = SweepEvery;

    public int Count => _buckets.Count;

    public Bucket Of(RestRoute route, TimeSpan now)
    {
        var key = (_names.GetValueOrDefault(route.Kind, route.Kind), route.Major);
        if (_buckets.TryGetValue(key, out var known))
            return known;
        Sweep(now);
        return _buckets[key] = new();
    }

    /// <summary>The bucket that an answer speaks of; other routes may lead to it as well.</summary>
    public Bucket Learn(RestRoute route, string name, Bucket taken)
    {
        var before = _names.GetValueOrDefault(route.Kind, route.Kind);
        if (before == name)
            return taken;
        _names[route.Kind] = name;
        _buckets.Remove((before, route.Major));
        return _buckets.TryGetValue((name, route.Major), out var known) ? known : _buckets[(name, route.Major)] = taken;
    }

    // Each channel has buckets of its own; those that count nothing any more are made again when they are needed.
    private void Sweep(TimeSpan now)
    {
        if (_buckets.Count < _nextSweep)
            return;
        foreach (var (key, bucket) in _buckets)
            if (bucket.IsIdle(now))
                _buckets.Remove(key);
        _nextSweep = _buckets.Count + SweepEvery;
    }
}
