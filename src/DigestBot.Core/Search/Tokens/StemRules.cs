using System.Collections.Immutable;

namespace DigestBot.Core.Search.Tokens;

/// <summary>The steps of Porter's algorithm that are tables: an ending, what takes its place, and how long the stem must be at least.</summary>
internal static class StemRules
{
    /// <summary>Step 2. Of endings that end alike, the longest stands first.</summary>
    public static ImmutableArray<StemRule> Second { get; } = Rules(0,
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"), ("alli", "al"), ("entli", "ent"), ("ousli", "ous"),
        ("eli", "e"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"),
        ("iviti", "ive"), ("biliti", "ble"),
    ]);

    /// <summary>Step 3.</summary>
    public static ImmutableArray<StemRule> Third { get; } = Rules(0,
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")]);

    /// <summary>Step 4.</summary>
    public static ImmutableArray<StemRule> Fourth { get; } = Rules(1,
    [
        ("al", ""), ("ance", ""), ("ence", ""), ("er", ""), ("ic", ""), ("able", ""), ("ible", ""), ("ant", ""), ("ement", ""), ("ment", ""), ("ent", ""), ("sion", "s"),
        ("tion", "t"), ("ou", ""), ("ism", ""), ("ate", ""), ("iti", ""), ("ous", ""), ("ive", ""), ("ize", ""),
    ]);

    /// <summary>The word with its ending replaced; the first ending that it has decides.</summary>
    public static string Apply(ImmutableArray<StemRule> rules, string word)
    {
        foreach (var rule in rules)
            if (word[^1] == rule.Ending[^1] && word.EndsWith(rule.Ending, StringComparison.Ordinal))
                return rule.Apply(word);
        return word;
    }

    private static ImmutableArray<StemRule> Rules(int measure, (string Ending, string Replacement)[] rules) =>
        [.. rules.Select(rule => new StemRule(rule.Ending, rule.Replacement, measure))];
}

/// <summary>An ending that is replaced where the stem before it has more than this measure.</summary>
internal sealed record StemRule(string Ending, string Replacement, int Measure)
{
    public string Apply(string word)
    {
        var kept = word.AsSpan(0, word.Length - Ending.Length);
        // Of -sion and -tion, the letter before -ion is part of the stem that is measured.
        var measured = Replacement.Length == 1 && Ending.EndsWith("ion", StringComparison.Ordinal) ? word.AsSpan(0, kept.Length + 1) : kept;
        return Tokens.Measure.Of(measured) > Measure ? string.Concat(kept, Replacement) : word;
    }
}
