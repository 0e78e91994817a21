using DigestBot.Core.Digests.Categories;
using DigestBot.Core.Languages;

namespace DigestBot.Core.Conversation.Subscribing;

/// <summary>The categories somebody named.</summary>
/// <param name="Known">Each once, in their order.</param>
/// <param name="Unknown">What is no category, as typed.</param>
internal sealed record WantedCategories(IReadOnlyList<CategoryPattern> Known, IReadOnlyList<string> Unknown)
{
    // More than there are categories; what lies beyond is not read.
    private const int MostParts = 200;

    private static readonly char[] Separators = [',', ';', '\n', '\r'];
    private static readonly string[] Empty = ["and", "to", "&", "+", "和", "与", "及"];

    /// <summary>Reads codes (<c>cs.CV cs.*</c>) and names (<c>computer vision</c>), with commas or, between codes, spaces.</summary>
    /// <param name="published">Categories of editions, which exist even if the taxonomy does not know them.</param>
    public static WantedCategories Read(string text, IReadOnlyCollection<string> published)
    {
        var parts = HalfWidth.Fold(text)
            .Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Take(MostParts)
            .SelectMany(part => ReadPart(part, published))
            .Take(MostParts)
            .ToList();
        return new(
            [.. parts.Select(part => part.Pattern).OfType<CategoryPattern>().Distinct()],
            [.. parts.Where(part => part.Pattern is null).Select(part => part.Typed).Distinct()]);
    }

    private static List<(CategoryPattern? Pattern, string Typed)> ReadPart(string part, IReadOnlyCollection<string> published)
    {
        if (ReadOne(part, published) is { } whole)
            return [(whole, part)];
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries).Except(Empty, StringComparer.OrdinalIgnoreCase).ToList();
        var read = words.ConvertAll(word => (Pattern: ReadOne(word, published), Typed: word));
        return read.Exists(one => one.Pattern is not null || one.Typed.Contains('.')) ? read : [(null, part)];
    }

    private static CategoryPattern? ReadOne(string text, IReadOnlyCollection<string> published)
    {
        if (CategoryPattern.TryParse(text, out var pattern))
            return pattern;
        if (CategoryPattern.TryParseShape(text, out pattern) && published.Contains(pattern.Value))
            return pattern;
        return Named(text);
    }

    // A whole name, else words that stand in one name alone: "computer vision" is cs.CV, "theory" could be many.
    private static CategoryPattern? Named(string text) =>
        Only(name => name.Equals(text, StringComparison.OrdinalIgnoreCase))
        ?? (text.Length >= ShortestPart(text) ? Only(name => name.Contains(text, StringComparison.OrdinalIgnoreCase)) : null);

    private static CategoryPattern? Only(Func<string, bool> isNamed) =>
        Taxonomy.Categories.Where(category => Names(category).Any(isNamed)).Take(2).ToList() is [var only] ? CategoryPattern.Of(only) : null;

    private static IEnumerable<string> Names(CategoryInfo category) => [category.English, category.Chinese, .. category.Terms];

    private static int ShortestPart(string text) => text.All(char.IsAscii) ? 6 : 2;
}
