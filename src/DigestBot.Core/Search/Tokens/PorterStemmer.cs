namespace DigestBot.Core.Search.Tokens;

/// <summary>
/// Reduces English words to stems, so that <c>models</c> finds <c>model</c> and <c>learned</c> finds <c>learning</c>.
/// Source: M. F. Porter, An algorithm for suffix stripping, Program 14(3), 1980.
/// </summary>
internal static class PorterStemmer
{
    private const int Shortest = 3;

    /// <summary>The stem of a word in lower case; what is not made of English letters alone stays as it is.</summary>
    public static string Stem(string word)
    {
        if (word.Length < Shortest || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
            return word;
        var stem = EndInI(EndPast(EndPlural(word)));
        stem = StemRules.Apply(StemRules.Second, stem);
        stem = StemRules.Apply(StemRules.Third, stem);
        stem = StemRules.Apply(StemRules.Fourth, stem);
        return EndDoubleL(EndE(stem));
    }

    // Step 1a.
    private static string EndPlural(string word)
    {
        if (word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("ies", StringComparison.Ordinal))
            return word[..^2];
        return word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1] : word;
    }

    // Step 1b.
    private static string EndPast(string word)
    {
        if (word.EndsWith("eed", StringComparison.Ordinal))
            return Measure.Of(word.AsSpan(0, word.Length - 3)) > 0 ? word[..^1] : word;
        var ending = word.EndsWith("ed", StringComparison.Ordinal) ? 2 : word.EndsWith("ing", StringComparison.Ordinal) ? 3 : 0;
        return ending > 0 && Measure.HasVowel(word.AsSpan(0, word.Length - ending)) ? Mend(word[..^ending]) : word;
    }

    private static string Mend(string stem) => stem switch
    {
        [.., 'a', 't'] or [.., 'b', 'l'] or [.., 'i', 'z'] => stem + "e",
        [.., not ('l' or 's' or 'z')] when Measure.EndsInDouble(stem) => stem[..^1],
        _ when Measure.Of(stem) == 1 && Measure.EndsInShort(stem) => stem + "e",
        _ => stem,
    };

    // Step 1c.
    private static string EndInI(string word) => word is [.., 'y'] && Measure.HasVowel(word.AsSpan(0, word.Length - 1)) ? word[..^1] + "i" : word;

    // Step 5a.
    private static string EndE(string word)
    {
        if (word is not [.., 'e'])
            return word;
        var stem = word[..^1];
        return Measure.Of(stem) is var measure && (measure > 1 || (measure == 1 && !Measure.EndsInShort(stem))) ? stem : word;
    }

    // Step 5b.
    private static string EndDoubleL(string word) => word is [.., 'l', 'l'] && Measure.Of(word) > 1 ? word[..^1] : word;
}
