using DigestBot.Core.Digests.Categories;

namespace DigestBot.Core.Conversation.Subscribing;

/// <summary>Finds categories of the taxonomy.</summary>
internal static class CategorySearch
{
    private const int MostNear = 9;

    /// <summary>Those of an archive; else those whose name or terms have the words; else those that were probably meant.</summary>
    public static IReadOnlyList<string> Find(string filter)
    {
        if (CategoryPattern.TryParse(filter, out var pattern))
            return [.. Codes(category => pattern.Covers(category.Code))];
        var named = Codes(category => Names(category).Any(name => name.Contains(filter, StringComparison.OrdinalIgnoreCase))).ToList();
        return named is not [] ? named : [.. CategorySuggestions.For(filter, MostNear).Where(near => !near.IsArchive).Select(near => near.Value)];
    }

    private static IEnumerable<string> Names(CategoryInfo category) => [category.English, category.Chinese, .. category.Terms];

    private static IEnumerable<string> Codes(Func<CategoryInfo, bool> condition) =>
        Taxonomy.Categories.Where(condition).Select(category => category.Code);
}
