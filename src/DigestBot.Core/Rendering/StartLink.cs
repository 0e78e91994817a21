using System.Text.RegularExpressions;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Categories;

namespace DigestBot.Core.Rendering;

/// <summary>
/// What a link to the bot carries: it follows <c>/start</c> once somebody has opened the link. Written in at most 64 of <c>A-Za-z0-9_-</c>, the
/// narrowest form there is. Source: Bot API, "Deep linking".
/// </summary>
public abstract partial record StartLink
{
    /// <summary>The most characters of <see cref="Encode"/>.</summary>
    public const int MaxLength = 64;

    /// <summary>Opens a paper's card: <c>p-2601_02409</c>, <c>p-hep-th--9901001</c>.</summary>
    public sealed record Paper(ArxivId Id) : StartLink;

    /// <summary>Subscribes to a category, or to all of an archive: <c>c-cs_CV</c>, <c>c-cs_-</c>.</summary>
    public sealed record Category(CategoryPattern Pattern) : StartLink;

    /// <summary>The link's payload.</summary>
    public string Encode() => this switch
    {
        Paper paper => "p-" + paper.Id.Value.Replace('.', '_').Replace("/", "--", StringComparison.Ordinal),
        Category category => "c-" + category.Pattern.Value.Replace('.', '_').Replace('*', '-'),
        _ => throw new NotSupportedException(GetType().Name),
    };

    /// <summary>Reads what <see cref="Encode"/> wrote; null for anything else, such as a payload that was tampered with.</summary>
    public static StartLink? Decode(string payload) => payload switch
    {
        { Length: > MaxLength } => null,
        _ when !Payload().IsMatch(payload) => null,
        ['p', '-', .. var paper] => DecodePaper(paper) is { } link && link.Encode() == payload ? link : null,
        ['c', '-', .. var category] => DecodeCategory(category),
        _ => null,
    };

    private static Paper? DecodePaper(string text) =>
        ArxivId.TryParse(text.Replace("--", "/", StringComparison.Ordinal).Replace('_', '.'), out var id) ? new(id) : null;

    private static Category? DecodeCategory(string text) =>
        CategoryPattern.TryParse(text.EndsWith("_-", StringComparison.Ordinal) ? text[..^2] + ".*" : text.Replace('_', '.'), out var pattern) ? new(pattern) : null;

    [GeneratedRegex(@"^[A-Za-z0-9_-]+\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Payload();
}
