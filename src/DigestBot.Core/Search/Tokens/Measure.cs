namespace DigestBot.Core.Search.Tokens;

/// <summary>How Porter's algorithm looks at a stem: as vowels and consonants.</summary>
internal static class Measure
{
    /// <summary>How often a vowel is followed by a consonant.</summary>
    public static int Of(ReadOnlySpan<char> stem)
    {
        var count = 0;
        var afterVowel = false;
        for (var at = 0; at < stem.Length; at++)
        {
            var consonant = IsConsonant(stem, at);
            if (consonant && afterVowel)
                count++;
            afterVowel = !consonant;
        }

        return count;
    }

    /// <summary>Whether there is a vowel.</summary>
    public static bool HasVowel(ReadOnlySpan<char> stem)
    {
        for (var at = 0; at < stem.Length; at++)
            if (!IsConsonant(stem, at))
                return true;
        return false;
    }

    /// <summary>Whether it ends with the same consonant twice.</summary>
    public static bool EndsInDouble(ReadOnlySpan<char> stem) =>
        stem.Length > 1 && stem[^1] == stem[^2] && IsConsonant(stem, stem.Length - 1);

    /// <summary>Whether it ends in consonant, vowel, consonant, the last not w, x or y.</summary>
    public static bool EndsInShort(ReadOnlySpan<char> stem) =>
        stem.Length > 2 && stem[^1] is not ('w' or 'x' or 'y')
        && IsConsonant(stem, stem.Length - 1) && !IsConsonant(stem, stem.Length - 2) && IsConsonant(stem, stem.Length - 3);

    private static bool IsConsonant(ReadOnlySpan<char> stem, int at) => stem[at] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => at == 0 || !IsConsonant(stem, at - 1),
        _ => true,
    };
}
