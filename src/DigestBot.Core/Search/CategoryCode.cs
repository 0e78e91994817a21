using DigestBot.Core.Digests.Categories;

namespace DigestBot.Core.Search;

/// <summary>How the index writes categories: <c>cs.cv</c>, and <c>cs.</c> for all of an archive.</summary>
internal static class CategoryCode
{
    public static string Of(CategoryPattern pattern) => (pattern.IsArchive ? pattern.Value[..^1] : pattern.Value).ToLowerInvariant();

    /// <summary>The codes that a paper of the category is found by.</summary>
    public static IEnumerable<string> All(string category)
    {
        var code = category.ToLowerInvariant();
        return code.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? [code, code[..(dot + 1)]] : [code];
    }
}
