using System.Text.RegularExpressions;

namespace DigestBot.Core.Digests.Categories;

/// <summary>What was typed, or a name, in the form in which suggestions compare them: words in lower case, each Chinese character a word.</summary>
internal sealed partial class SuggestionText(string text)
{
    /// <summary>Without signs, and without the words that say nothing.</summary>
    public string[] Words { get; } = [.. Word().Matches(text.ToLowerInvariant()).Select(match => match.Value)];

    /// <summary>All words in one.</summary>
    public string Letters => field ??= string.Concat(Words);

    /// <summary>What remains from each word on, in one.</summary>
    public string[] Endings => field ??= [.. Words.Select((_, word) => string.Concat(Words[word..]))];

    public bool IsChinese => Letters.Any(letter => letter >= '\u2E80');

    /// <summary>The last word, if what stands before it is an archive's code: <c>oc</c> in <c>cs.OC</c>; else empty.</summary>
    public string ClassInSomeArchive => field ??= Words is [.. var before, var last] && IsArchive(string.Concat(before)) ? last : "";

    private static bool IsArchive(string letters) =>
        Taxonomy.Archives.Any(archive => archive.Code.Replace("-", "").Equals(letters, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex("""
        (?<![a-z0-9])(?!(?:and|of|for|in)(?![a-z0-9]))[a-z0-9]+
        |(?![与和的中])[\u2E80-\u9FFF]
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Word();
}
