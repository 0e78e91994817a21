using System.Text.RegularExpressions;

namespace DigestBot.Core.Digests;

/// <summary>
/// An arXiv identifier without its version: <c>2601.02409</c> since April 2007, <c>hep-th/9901001</c> before.
/// Source: arXiv's page "Understanding the arXiv identifier".
/// </summary>
public readonly partial record struct ArxivId
{
    // No identifier or link to one comes near it; it keeps hostile input from the pattern.
    private const int LongestText = 300;

    private ArxivId(string value) => Value = value;

    /// <summary>The identifier as arXiv writes it, in the form people quote.</summary>
    public string Value { get; }

    /// <summary>The abstract page.</summary>
    public string AbstractUrl => $"https://arxiv.org/abs/{Value}";

    /// <summary>The paper as PDF.</summary>
    public string PdfUrl => $"https://arxiv.org/pdf/{Value}";

    /// <summary>Reads an identifier, one with a version (<c>2601.02409v2</c>), with a prefix (<c>arXiv:</c>), or a link to its page, PDF or HTML.</summary>
    public static bool TryParse(string? text, out ArxivId id)
    {
        var match = Whole().Match(text is { Length: <= LongestText } ? text.Trim() : "");
        id = match.Success ? new(match.Groups["id"].Value.ToLowerInvariant()) : default;
        return match.Success;
    }

    /// <inheritdoc />
    public override string ToString() => Value;

    [GeneratedRegex("""
        ^(?:arxiv:\s*|(?:https?://)?(?:www\.|export\.)?(?:arxiv\.org|alphaxiv\.org)/(?:abs|pdf|html|format|overview)/)?
        (?<id>\d{4}\.\d{4,5}|[a-z]+(?:-[a-z]+)?(?:\.[a-z]{2})?/\d{7})
        (?:v\d{1,3})?(?:\.pdf)?/?(?:[?\#].*)?$
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Whole();
}
