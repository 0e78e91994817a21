using DigestBot.Core.Digests;
using DigestBot.Core.Search.Tokens;

namespace DigestBot.Core.Search;

/// <summary>
/// Tokens that no text has, since they begin with a sign that is no letter: facts by which papers are told apart without a look into long
/// lists of common words.
/// </summary>
public static class Mark
{
    /// <summary>Every paper has it.</summary>
    public const string Any = "_a";

    /// <summary>A word of the title.</summary>
    public static string Title(string token) => "_t" + token;

    /// <summary>A category or archive, as <see cref="SearchField.Category"/> writes it.</summary>
    public static string Category(string code) => "_c" + code;

    /// <summary>An arXiv identifier in lower case.</summary>
    public static string Id(string id) => "_i" + id;

    internal static IEnumerable<string> Of(IReadOnlyList<Paper> editions, IReadOnlyList<Token> title) =>
    [
        Any,
        Id(editions[0].ArxivId.Value.ToLowerInvariant()),
        .. editions.SelectMany(paper => paper.Categories).SelectMany(CategoryCode.All).Distinct(StringComparer.Ordinal).Select(Category),
        .. title.Select(token => Title(token.Text)),
    ];
}
