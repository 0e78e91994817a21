using System.Runtime.InteropServices;

namespace DigestBot.Core.Delivery;

/// <summary>Ids that a database counted up, of which most are there: a bit each, where a set of numbers would take 25 bytes.</summary>
internal sealed class IdSet
{
    // Of the bits of an id, those that say which one of a word is its.
    private const int Low = 6;

    private readonly Dictionary<long, ulong> _words = [];

    /// <summary>How many there are, each once.</summary>
    public int Count { get; private set; }

    public void Add(long id)
    {
        ref var word = ref CollectionsMarshal.GetValueRefOrAddDefault(_words, id >> Low, out _);
        var bit = 1UL << (int)(id & ((1 << Low) - 1));
        if ((word & bit) == 0)
            Count++;
        word |= bit;
    }
}
