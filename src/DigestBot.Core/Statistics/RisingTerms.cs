namespace DigestBot.Core.Statistics;

/// <summary>A word or phrase that more titles have than before.</summary>
/// <param name="Recent">How many recent titles have it.</param>
/// <param name="Before">How many earlier titles have it.</param>
public sealed record RisingTerm(string Text, int Recent, int Before);

/// <summary>Finds the words and phrases that a larger share of the titles has than before.</summary>
public static class RisingTerms
{
    private const int Fewest = 3;

    // A phrase that most uses of a word belong to says more than the word.
    private const double PartOfWord = 0.6;
    private const double WordAgainstPhrase = 0.5;

    /// <summary>Those that rose the most, by how far that is from chance.</summary>
    public static IReadOnlyList<RisingTerm> Find(IReadOnlyCollection<string> recent, IReadOnlyCollection<string> before, int most)
    {
        ArgumentNullException.ThrowIfNull(recent);
        ArgumentNullException.ThrowIfNull(before);
        var growth = recent.Count / Math.Max(1.0, before.Count);
        var terms = new Dictionary<string, Count>(StringComparer.Ordinal);
        foreach (var term in recent.SelectMany(TitleTerms.Of))
            terms[term.Key] = new(term.Text, terms.GetValueOrDefault(term.Key).Recent + 1, 0);
        foreach (var term in before.SelectMany(TitleTerms.Of))
            if (terms.TryGetValue(term.Key, out var count))
                terms[term.Key] = count with { Before = count.Before + 1 };
        var frequent = terms.Where(term => term.Value.Recent >= Fewest).ToDictionary(StringComparer.Ordinal);
        foreach (var (key, count) in frequent.OrderByDescending(term => term.Key.Length).ToList())
            foreach (var part in PartsOf(key))
                if (frequent.TryGetValue(part, out var whole) && count.Recent >= PartOfWord * whole.Recent)
                    frequent.Remove(part);
        return Best(frequent.OrderByDescending(term => Rise(term.Key, term.Value, growth)).ThenBy(term => term.Key, StringComparer.Ordinal), growth, most);
    }

    private static List<RisingTerm> Best(IEnumerable<KeyValuePair<string, Count>> ranked, double growth, int most)
    {
        Dictionary<string, RisingTerm> best = new(StringComparer.Ordinal);
        foreach (var (key, count) in ranked.TakeWhile(term => Rise(term.Key, term.Value, growth) > 0))
            if (best.Count < most && !best.Keys.Any(chosen => Has(chosen, key) || Has(key, chosen)))
                best.Add(key, new(count.Text, count.Recent, count.Before));
        return [.. best.Values];
    }

    // How many times the spread that chance alone would give.
    private static double Rise(string key, Count count, double growth)
    {
        var expected = count.Before * growth;
        return (count.Recent - expected) / Math.Sqrt(expected + 1) * (key.Contains(' ') ? 1 : WordAgainstPhrase);
    }

    private static IEnumerable<string> PartsOf(string key)
    {
        var words = key.Split(' ');
        return from length in Enumerable.Range(1, words.Length - 1)
               from first in Enumerable.Range(0, words.Length - length + 1)
               select string.Join(' ', words.Skip(first).Take(length));
    }

    private static bool Has(string key, string part) => $" {key} ".Contains($" {part} ", StringComparison.Ordinal);

    private readonly record struct Count(string Text, int Recent, int Before);
}
