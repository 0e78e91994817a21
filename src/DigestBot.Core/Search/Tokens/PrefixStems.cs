using DigestBot.Core.Digests;

namespace DigestBot.Core.Search.Tokens;

/// <summary>
/// The stems that a word's beginning also stands for. The index holds stems: <c>diffusi*</c> means <c>diffusion</c>, whose stem
/// <c>diffus</c> is shorter than what was typed.
/// </summary>
internal static class PrefixStems
{
    private static readonly string[] Endings =
    [
        .. StemRules.Second.Concat(StemRules.Third).Concat(StemRules.Fourth).Select(rule => rule.Ending)
            .Concat(["s", "es", "ies", "ed", "ing", "y", "e", "ally", "ently", "ously", "ively", "ability", "ality", "ivity", "icity", "ably", "ency", "ancy"]).Distinct(),
    ];

    /// <summary>The stems of the words that the prefix can be completed to with an English ending, as far as it does not begin them.</summary>
    public static EquatableList<string> Of(string prefix) =>
    [
        .. Endings.SelectMany(ending => Completions(prefix, ending))
            .Append(prefix)
            .Select(PorterStemmer.Stem)
            .Where(stem => !stem.StartsWith(prefix, StringComparison.Ordinal))
            .Distinct(),
    ];

    // "diffusio" ends with the start of "ion": it may become "diffusion".
    private static IEnumerable<string> Completions(string prefix, string ending)
    {
        for (var shared = 1; shared <= ending.Length && shared < prefix.Length - 1; shared++)
            if (prefix.AsSpan().EndsWith(ending.AsSpan(0, shared)))
                yield return string.Concat(prefix, ending.AsSpan(shared));
    }
}
