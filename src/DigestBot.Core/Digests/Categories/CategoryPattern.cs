using System.Text.RegularExpressions;
using DigestBot.Core.Languages;

namespace DigestBot.Core.Digests.Categories;

/// <summary>What a chat can subscribe to: one category (<c>cs.CV</c>), or all of an archive (<c>cs.*</c>).</summary>
public readonly partial record struct CategoryPattern
{
    private const string All = ".*";
    private const int LongestTyped = 64;

    // What is copied along with a code, or left of a wildcard.
    private static readonly char[] Fringe = [.. " \t\r\n\"'`“”‘’「」【】()[]#*.,;"];

    private readonly string? _value;

    private CategoryPattern(string value) => _value = value;

    /// <summary>The pattern in arXiv's spelling, as it is stored.</summary>
    public string Value => _value ?? "";

    /// <summary>Whether it stands for a whole archive.</summary>
    public bool IsArchive => Value.EndsWith(All, StringComparison.Ordinal);

    /// <summary>The pattern of a category.</summary>
    public static CategoryPattern Of(CategoryInfo category) => new(category.Code);

    /// <summary>The pattern of an archive; of one without subdivisions (<c>hep-th</c>) that is its only category.</summary>
    public static CategoryPattern Of(ArchiveInfo archive) => new(archive.IsCategory ? archive.Code : archive.Code + All);

    /// <summary>
    /// Reads what a person typed, if the taxonomy knows it: a category in any case, an archive (<c>cs</c>, <c>cs.</c>, <c>cs.*</c>), with
    /// full-width letters, Chinese punctuation, quotes or a trailing comma.
    /// </summary>
    public static bool TryParse(string? text, out CategoryPattern pattern)
    {
        var code = Clean(text);
        pattern = Taxonomy.Find(code) is { } category ? Of(category)
            : Taxonomy.FindArchive(code) is { } archive ? Of(archive)
            : default;
        return pattern != default;
    }

    /// <summary>
    /// Like <see cref="TryParse"/>, but what the taxonomy does not know passes too if it has a category's shape: arXiv may have added it
    /// since. Whether it exists is for the caller to find out from the editions. Also reads back every stored pattern.
    /// </summary>
    public static bool TryParseShape(string? text, out CategoryPattern pattern)
    {
        if (TryParse(text, out pattern))
            return true;
        var match = Shape().Match(Clean(text));
        if (match.Success)
            pattern = new(InArxivCase(match.Groups["archive"].Value, match.Groups["class"].Value));
        return match.Success;
    }

    /// <summary>
    /// Whether papers of this primary category are meant. A category also covers its alias (<c>math.IT</c> the papers of <c>cs.IT</c>),
    /// while an archive covers the codes that are written as its own.
    /// </summary>
    public bool Covers(string category) => IsArchive
        ? category.StartsWith(Value[..^1], StringComparison.OrdinalIgnoreCase)
        : Same(category, Value) || Same(category, Taxonomy.Find(Value)?.Alias);

    /// <inheritdoc />
    public override string ToString() => Value;

    private static bool Same(string category, string? other) => category.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static string Clean(string? text) =>
        text is null or { Length: > LongestTyped } ? "" : AroundDot().Replace(HalfWidth.Fold(text), ".").Trim(Fringe);

    // Two letters are a subject class in capitals everywhere; longer ones are in lower case.
    private static string InArxivCase(string archive, string subjectClass) => archive.ToLowerInvariant() + subjectClass.Length switch
    {
        0 => "",
        2 => "." + subjectClass.ToUpperInvariant(),
        _ => "." + subjectClass.ToLowerInvariant(),
    };

    [GeneratedRegex(@"\s*\.\s*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex AroundDot();

    [GeneratedRegex(@"^(?:(?<archive>[a-z]{2,8}|[a-z]{1,5}-[a-z]{2,3})\.(?<class>[a-z]{2,8}|[a-z]{2,6}-[a-z]{2,4})|(?<archive>[a-z]{1,5}-[a-z]{2,3}))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Shape();
}
