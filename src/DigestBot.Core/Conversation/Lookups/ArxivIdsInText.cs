using System.Text.RegularExpressions;
using DigestBot.Core.Digests;

namespace DigestBot.Core.Conversation.Lookups;

/// <summary>Finds arXiv identifiers in what somebody wrote or pasted, links among them.</summary>
internal static partial class ArxivIdsInText
{
    /// <summary>Each once, in their order.</summary>
    public static IReadOnlyList<ArxivId> Find(string text) =>
    [
        .. Identifier().Matches(text)
            .Select(match => ArxivId.TryParse(match.Value, out var id) ? id : default)
            .Where(id => id != default)
            .Distinct(),
    ];

    [GeneratedRegex("""
        (?<![a-z0-9]|\d\.)
        (?:\d{4}\.\d{4,5}|[a-z]{1,8}(?:-[a-z]{1,5})?(?:\.[a-z]{2})?/\d{7})
        (?:v\d{1,3})?(?![a-z0-9])
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Identifier();
}
