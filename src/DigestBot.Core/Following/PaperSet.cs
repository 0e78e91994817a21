using System.Numerics;

namespace DigestBot.Core.Following;

/// <summary>Some of an edition's papers, a bit each.</summary>
internal sealed class PaperSet(int papers)
{
    private const int Bits = 64;

    private readonly ulong[] _words = new ulong[(papers + Bits - 1) / Bits];

    /// <summary>Those that are in the set, from 0.</summary>
    public IEnumerable<int> Papers
    {
        get
        {
            for (var word = 0; word < _words.Length; word++)
                for (var rest = _words[word]; rest != 0; rest &= rest - 1)
                    yield return (word * Bits) + BitOperations.TrailingZeroCount(rest);
        }
    }

    public void Add(int paper) => _words[paper / Bits] |= 1UL << (paper % Bits);

    public void Fill()
    {
        for (var paper = 0; paper < papers; paper++)
            Add(paper);
    }

    public void Keep(PaperSet others)
    {
        for (var word = 0; word < _words.Length; word++)
            _words[word] &= others._words[word];
    }

    public void Remove(PaperSet others)
    {
        for (var word = 0; word < _words.Length; word++)
            _words[word] &= ~others._words[word];
    }
}
