using DigestBot.Core.Digests;
using DigestBot.Core.Related;
using DigestBot.Core.Search;

namespace DigestBot.Tests.Conversation;

/// <summary>The words of papers in memory; a paper's name is its place among all.</summary>
internal sealed class InMemoryWords(InMemoryEditions editions) : IWordIndex
{
    public Task<IReadOnlyList<WordUse>> FindAsync(EquatableList<string> words, int most, CancellationToken ct)
    {
        var documents = Papers().Select(paper => SearchDocument.Of([.. paper.Select(one => one.Paper)])).Select(one => $" {one.Title} / {one.Summary} / {one.Abstract} ").ToList();
        return Task.FromResult<IReadOnlyList<WordUse>>(
            [.. words.Select(word => new WordUse([.. documents.Index().Where(one => one.Item.Contains($" {word} ")).Select(one => (long)one.Index).Take(most)], documents.Count))]);
    }

    public Task<IReadOnlyList<SearchHit>> ReadAsync(EquatableList<long> papers, string preferredLanguage, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<SearchHit>>(
            [.. papers.Select(paper => Papers()[(int)paper]).Select(paper => new SearchHit(paper[0], [.. paper.Skip(1).Select(one => one.Paper)]))]);

    private List<List<PaperInEdition>> Papers() => [.. editions.All.GroupBy(paper => paper.Paper.ArxivId).Select(paper => paper.ToList())];
}
