using DigestBot.Core.Languages;

namespace DigestBot.Core.Digests.Categories;

/// <summary>A category or an archive, with all that a typing error is compared with.</summary>
internal sealed class SuggestionCandidate
{
    private readonly SuggestionText _code;
    private readonly string _class;
    private readonly SuggestionText[] _names;

    private SuggestionCandidate(CategoryPattern pattern, string code, params IEnumerable<string> names)
    {
        Pattern = pattern;
        _code = new(code);
        _class = new SuggestionText(code.Contains('.') ? code[code.IndexOf('.')..] : "").Letters;
        _names = [.. names.Select(name => new SuggestionText(name))];
    }

    public CategoryPattern Pattern { get; }

    public static SuggestionCandidate Of(ArchiveInfo archive) =>
        new(CategoryPattern.Of(archive), archive.Code, archive.English, archive.Chinese);

    public static SuggestionCandidate Of(CategoryInfo category) =>
        new(CategoryPattern.Of(category), category.Code, [category.English, category.Chinese, .. category.Terms]);

    /// <summary>The nearest resemblance to the code or a name; null when there is none.</summary>
    public SuggestionNearness? Nearness(SuggestionText typed) =>
        Nearest([ByCode(typed), .. _names.Select((name, i) => NameNearness.Of(typed, name, isTerm: i > 1))]);

    /// <summary>The same for misspelt names, which is worth trying only when nothing else is near.</summary>
    public SuggestionNearness? MisspeltNearness(SuggestionText typed) =>
        Nearest([.. _names.Select(name => NameNearness.OfMisspelt(typed, name))]);

    private static SuggestionNearness? Nearest(SuggestionNearness?[] found) =>
        found.OfType<SuggestionNearness>().OrderBy(near => near.How).ThenBy(near => near.Detail).Cast<SuggestionNearness?>().FirstOrDefault();

    private SuggestionNearness? ByCode(SuggestionText typed)
    {
        var (letters, code) = (typed.Letters, _code.Letters);
        if (letters == code)
            return new(SuggestionKind.SameCode);
        if (letters == _class)
            return new(SuggestionKind.SameClass);
        if (AreSwapped(letters, code) || AreSwapped(letters, _class))
            return new(SuggestionKind.SwappedCode);
        if (_class is not "" && typed.ClassInSomeArchive == _class)
            return new(SuggestionKind.OtherArchive);
        return BeginningOfCode(letters, code) ?? MisspeltCode(letters, code);
    }

    private static SuggestionNearness? BeginningOfCode(string letters, string code) =>
        letters.Length > 2 && letters.Length < code.Length - 1 && code.StartsWith(letters, StringComparison.Ordinal)
            ? new(SuggestionKind.BeginningOfCode, code.Length)
            : null;

    private static SuggestionNearness? MisspeltCode(string letters, string code)
    {
        var allowed = code.Length switch { < 4 => 0, < 8 => 1, _ => 2 };
        if (Math.Abs(letters.Length - code.Length) > allowed)
            return null;
        var distance = EditDistance.Between(letters, code);
        return distance <= allowed ? new(SuggestionKind.MisspeltCode, distance) : null;
    }

    private static bool AreSwapped(string letters, string code) =>
        letters.Length == code.Length && letters.Order().SequenceEqual(code.Order()) && EditDistance.Between(letters, code) == 1;
}
