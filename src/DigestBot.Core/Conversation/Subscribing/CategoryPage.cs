using System.Text;
using DigestBot.Core.Digests;
using DigestBot.Core.Rendering;

namespace DigestBot.Core.Conversation.Subscribing;

/// <summary>A page of categories.</summary>
/// <param name="found">All categories of the list.</param>
/// <param name="counts">What the latest edition has.</param>
/// <param name="filter">What the list was asked for with.</param>
/// <param name="wanted">The page, from 1; beyond the last it is the last.</param>
internal sealed class CategoryPage(
    IReadOnlyList<string> found, IReadOnlyList<CategoryCount> counts, string filter, int wanted)
{
    private const int PerPage = 12;

    // What a toggle sends back must fit beside the longest category; a longer filter is not repeated.
    private const int LongestFilterBytes = 24;

    private int Last => (found.Count + PerPage - 1) / PerPage;

    public string Filter => filter;

    public int Number => Math.Min(wanted, Last);

    public IReadOnlyList<string> Categories => [.. found.Skip((Number - 1) * PerPage).Take(PerPage)];

    public IEnumerable<Button?> Turns => Last == 1 ? [] :
    [
        Number > 1 ? Press.Turn("‹", Again(Number - 1)) : null,
        new Button($"{Number}/{Last}"),
        Number < Last ? Press.Turn("›", Again(Number + 1)) : null,
    ];

    public int Papers(string category) => counts.FirstOrDefault(count => count.Category == category)?.Papers ?? 0;

    /// <summary>What shows a page of the same list.</summary>
    public string Again(int page)
    {
        var repeated = Encoding.UTF8.GetByteCount(filter) <= LongestFilterBytes ? filter : "";
        return $"/{CommandNames.Categories} {repeated} {page}".Replace("  ", " ", StringComparison.Ordinal);
    }
}
