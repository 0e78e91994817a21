using System.Collections.Concurrent;

namespace DigestBot.Simulators.Telegram.Markup;

/// <summary>A push is the same for thousands of chats: what it holds is read once, and kept once.</summary>
internal sealed class Remembered<TKey, TValue>
    where TKey : notnull
{
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<TKey, TValue> _known = [];

    public TValue Get<TSource>(TKey key, TSource source, Func<TKey, TSource, TValue> read)
    {
        if (_known.TryGetValue(key, out var known))
            return known;
        if (_known.Count >= Most)
            _known.Clear();
        return _known.GetOrAdd(key, read, source);
    }
}
