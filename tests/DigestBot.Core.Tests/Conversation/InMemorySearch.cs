using DigestBot.Core.Following;
using DigestBot.Core.Search;

namespace DigestBot.Tests.Conversation;

/// <summary>Finds what a rule would; newest editions first, no ranks.</summary>
internal sealed class InMemorySearch(InMemoryEditions editions) : IPaperSearch
{
    public Task<SearchHits> FindAsync(SearchQuery query, string preferredLanguage, int skip, int take, CancellationToken ct)
    {
        var found = editions.All
            .GroupBy(paper => paper.Paper.ArxivId)
            .Where(paper => query.Since is not { } since || paper.First().Edition.Date >= since)
            .Where(paper => Has(SearchDocument.Of([.. paper.Select(one => one.Paper)]), query))
            .Select(paper => new SearchHit(paper.First(), [.. paper.Skip(1).Select(one => one.Paper)]))
            .ToList();
        return Task.FromResult(new SearchHits([.. found.Skip(skip).Take(take)], found.Count > skip + take));
    }

    private static bool Has(SearchDocument document, SearchQuery query) => new PaperMatcher([document]).Find(query).Any();
}
