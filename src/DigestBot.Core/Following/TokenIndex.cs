using System.Runtime.InteropServices;

namespace DigestBot.Core.Following;

/// <summary>Where each token of some papers stands, so that a word is found without reading the papers again.</summary>
internal sealed class TokenIndex
{
    // Between two texts, so that no phrase begins in one and ends in the other.
    private const int Gap = -1;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _tokens = [];
    private readonly List<List<int>> _places = [];
    private readonly List<int> _text = [];
    private readonly List<int> _papers = [];
    private readonly Lazy<string[]> _vocabulary;

    public TokenIndex() => _vocabulary = new(() => [.. _tokens.Order(StringComparer.Ordinal)]);

    /// <summary>Adds a text of a paper: tokens, apart by spaces. Nothing is added after something was looked for.</summary>
    public void Add(int paper, string tokens)
    {
        Append(paper, Gap);
        foreach (var range in tokens.AsSpan().Split(' '))
            if (tokens.AsSpan(range) is { Length: > 0 } token)
                Append(paper, IdOf(token));
    }

    /// <summary>Adds to a set the papers that have these tokens one after the other.</summary>
    /// <param name="isPrefix">Whether the last is only the beginning of one.</param>
    public void Find(IReadOnlyList<string> tokens, bool isPrefix, PaperSet found)
    {
        if (isPrefix && tokens is [var beginning])
            FindBeginning(beginning, found);
        else if (Rarest(tokens, isPrefix) is var (rarest, ids))
            foreach (var place in _places[ids[rarest]])
                if (Stands(ids, isPrefix ? tokens[^1] : null, place - rarest))
                    found.Add(_papers[place]);
    }

    private void Append(int paper, int id)
    {
        if (id != Gap)
            _places[id].Add(_text.Count);
        _text.Add(id);
        _papers.Add(paper);
    }

    private int IdOf(ReadOnlySpan<char> token)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(_ids.GetAlternateLookup<ReadOnlySpan<char>>(), token, out var isKnown);
        if (!isKnown)
        {
            id = _tokens.Count;
            _tokens.Add(token.ToString());
            _places.Add([]);
        }

        return id;
    }

    // The token that has to be looked at in the fewest places. Null where some token is nowhere.
    private (int Rarest, int[] Ids)? Rarest(IReadOnlyList<string> tokens, bool isPrefix)
    {
        var ids = new int[isPrefix ? tokens.Count - 1 : tokens.Count];
        var rarest = 0;
        for (var at = 0; at < ids.Length; at++)
        {
            if (!_ids.TryGetValue(tokens[at], out ids[at]))
                return null;
            if (_places[ids[at]].Count < _places[ids[rarest]].Count)
                rarest = at;
        }

        return (rarest, ids);
    }

    // What begins before the first text, or ends behind the last, meets a gap before it meets an end.
    private bool Stands(int[] ids, string? beginning, int start)
    {
        if (start < 0 || start + ids.Length > _text.Count)
            return false;
        for (var at = 0; at < ids.Length; at++)
            if (_text[start + at] != ids[at])
                return false;
        return beginning is null || BeginsAt(start + ids.Length, beginning);
    }

    private bool BeginsAt(int place, string beginning) =>
        place < _text.Count && _text[place] != Gap && _tokens[_text[place]].StartsWith(beginning, StringComparison.Ordinal);

    private void FindBeginning(string beginning, PaperSet found)
    {
        var vocabulary = _vocabulary.Value;
        var first = Array.BinarySearch(vocabulary, beginning, StringComparer.Ordinal);
        for (var at = first < 0 ? ~first : first; at < vocabulary.Length && vocabulary[at].StartsWith(beginning, StringComparison.Ordinal); at++)
            foreach (var place in _places[_ids[vocabulary[at]]])
                found.Add(_papers[place]);
    }
}
