namespace DigestBot.Core.Related;

/// <summary>How telling words are: the fewer papers use one, the more.</summary>
internal sealed class Rarity
{
    // What one paper in twelve uses tells nothing; where there are few papers, one in three or four has to do.
    private const double CommonestShare = 12;
    private const double FewPapers = 8;

    // A word that hardly any other paper has may as well be a misprint: it must not count for more than several rare ones.
    private const double RarestShare = 250;

    private readonly Dictionary<string, double> _values = new(StringComparer.Ordinal);

    public void Learn(IReadOnlyList<string> words, IReadOnlyList<WordUse> uses)
    {
        foreach (var (word, use) in words.Zip(uses))
        {
            var share = (use.Among + 1) / (use.Papers.Count + 0.5);
            _values[word] = share >= Math.Min(CommonestShare, 1 + (use.Among / FewPapers)) ? Math.Log(Math.Min(share, RarestShare)) : 0;
        }
    }

    /// <summary>0 for what is common, or was not asked about.</summary>
    public double this[string word] => _values.GetValueOrDefault(word);

    /// <summary>Of a pair that was not asked about, as much as its rarer word.</summary>
    public double OfPair(string first, string second) =>
        _values.TryGetValue($"{first} {second}", out var value) ? value : Math.Max(this[first], this[second]);
}
