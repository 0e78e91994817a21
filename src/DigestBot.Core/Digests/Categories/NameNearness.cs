using DigestBot.Core.Languages;

namespace DigestBot.Core.Digests.Categories;

/// <summary>How what was typed resembles a name.</summary>
internal static class NameNearness
{
    // A term that merely contains the word is less than a name that does.
    private const int AfterNames = 100;

    public static SuggestionNearness? Of(SuggestionText typed, SuggestionText name, bool isTerm)
    {
        if (typed.Letters == name.Letters)
            return new(SuggestionKind.SameName);
        var detail = name.Letters.Length + (isTerm ? AfterNames : 0);
        if (HasWeight(typed, chinese: 2, latin: 3) && name.Endings.Any(ending => ending.StartsWith(typed.Letters, StringComparison.Ordinal)))
            return new(SuggestionKind.PartOfName, detail);
        if (typed.Words.Length > 1 && HasWeight(typed, chinese: 3, latin: 4) && HasWordsInOrder(name, typed))
            return new(SuggestionKind.WordsOfName, detail);
        return null;
    }

    public static SuggestionNearness? OfMisspelt(SuggestionText typed, SuggestionText name)
    {
        if (!HasWeight(typed, chinese: 4, latin: 5))
            return null;
        var allowed = typed.Letters.Length switch { < 9 => 1, < 17 => 2, _ => 3 };
        var distance = name.Endings.Min(ending => DistanceToBeginning(typed.Letters, ending, allowed));
        return distance <= allowed ? new(SuggestionKind.MisspeltName, distance * AfterNames + name.Letters.Length) : null;
    }

    private static bool HasWeight(SuggestionText typed, int chinese, int latin) =>
        typed.Letters.Length >= (typed.IsChinese ? chinese : latin);

    private static bool HasWordsInOrder(SuggestionText name, SuggestionText typed)
    {
        var found = 0;
        foreach (var word in name.Words)
            if (found < typed.Words.Length && word.StartsWith(typed.Words[found], StringComparison.Ordinal))
                found++;
        return found == typed.Words.Length;
    }

    private static int DistanceToBeginning(string letters, string ending, int allowed) =>
        Enumerable.Range(letters.Length - allowed, 2 * allowed + 1)
            .Where(length => length <= ending.Length)
            .Select(length => EditDistance.Between(letters, ending.AsSpan(0, length)))
            .DefaultIfEmpty(int.MaxValue)
            .Min();
}
