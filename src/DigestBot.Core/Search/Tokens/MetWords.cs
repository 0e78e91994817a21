namespace DigestBot.Core.Search.Tokens;

/// <summary>
/// Words that were met lately, with their stems: texts say the same few thousand words again and again. Each has one place and gives way to the
/// next there; who reads while another writes finds the one or the other whole.
/// </summary>
internal static class MetWords
{
    // A power of two.
    private const int Places = 4096;

    private static readonly MetWord?[] Met = new MetWord?[Places];

    /// <summary>The word, in lower case, and its stem.</summary>
    public static MetWord Find(ReadOnlySpan<char> word)
    {
        ref var place = ref Met[string.GetHashCode(word, StringComparison.Ordinal) & (Places - 1)];
        if (place is { } met && word.SequenceEqual(met.Word))
            return met;
        var text = word.ToString();
        return place = new(text, PorterStemmer.Stem(text));
    }
}

/// <summary>A word and its stem.</summary>
internal sealed record MetWord(string Word, string Stem);
