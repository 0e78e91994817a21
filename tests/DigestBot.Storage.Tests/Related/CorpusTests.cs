using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Parsing;
using DigestBot.Core.Related;
using DigestBot.Core.Search.Tokens;
using DigestBot.Storage.Tests.Search;
using DigestBot.Storage.Tests.Support;
using DigestBot.Tests;

namespace DigestBot.Storage.Tests.Related;

/// <summary>
/// How good the related papers of the real editions are. Two papers are twins when their titles share two words that at most twelve titles have.
/// The papers are stored without their titles, so that only the other texts can tell; a paper is served when one of its twins is among the
/// eight that are found. It is compared with eight papers drawn from its category.
/// </summary>
public class CorpusTests
{
    private const int Shown = 8;
    private const int Rare = 12;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Papers_with_the_same_distinctive_words_in_their_titles_are_found_far_more_often_than_by_chance()
    {
        Assert.SkipWhen(Repository.Corpus is null, "no corpus");
        var papers = await ReadAsync();
        var twins = Twins(papers);
        using var database = await TestDatabase.CreateAsync();
        await database.ImportAsync(Some.Day(1), [.. papers.Select(paper => paper with { Title = "Untitled" })]);
        var related = new RelatedPapers(database.Words);
        var (asked, served, chance) = (0, 0, 0.0);
        foreach (var paper in papers.Where(paper => twins.ContainsKey(paper.ArxivId)))
        {
            var found = await related.FindAsync(paper with { Title = "Untitled" }, "zh", Shown, Ct);
            Assert.DoesNotContain(found, other => other.Paper.Paper.ArxivId == paper.ArxivId);
            asked++;
            served += found.Any(other => twins[paper.ArxivId].Contains(other.Paper.Paper.ArxivId)) ? 1 : 0;
            chance += ByChance(papers, paper, twins[paper.ArxivId]);
        }

        TestContext.Current.SendDiagnosticMessage($"{asked} papers: {100.0 * served / asked:F0}% served, {100 * chance / asked:F0}% by chance");
        Assert.True(asked > 100, $"only {asked} papers have a twin");
        Assert.True(served >= 0.4 * asked && served >= 8 * chance, $"of {asked} papers {served} are served, and {chance:F0} by chance");
    }

    private static async Task<List<Paper>> ReadAsync()
    {
        List<Paper> papers = [];
        foreach (var file in Directory.EnumerateFiles(Repository.Corpus!, "*.jsonl").Order())
            papers.AddRange(new DigestParser().Parse(await File.ReadAllBytesAsync(file, Ct)).Papers);
        return [.. papers.DistinctBy(paper => paper.ArxivId)];
    }

    private static Dictionary<ArxivId, HashSet<ArxivId>> Twins(List<Paper> papers)
    {
        var words = papers.ToDictionary(paper => paper.ArxivId, paper => Tokenizer.Read(paper.Title).Where(token => token.Word.Length > 2).Select(token => token.Text).ToHashSet());
        var uses = words.SelectMany(paper => paper.Value, (paper, word) => (paper.Key, word)).ToLookup(use => use.word, use => use.Key);
        return words
            .Select(paper => (paper.Key, Twins: paper.Value
                .Where(word => uses[word].Count() <= Rare)
                .SelectMany(word => uses[word])
                .Where(other => other != paper.Key)
                .CountBy(other => other)
                .Where(other => other.Value >= 2)
                .Select(other => other.Key)
                .ToHashSet()))
            .Where(paper => paper.Twins.Count > 0)
            .ToDictionary(paper => paper.Key, paper => paper.Twins);
    }

    // That none of those drawn is a twin: each time one fewer is left to draw from.
    private static double ByChance(List<Paper> papers, Paper paper, HashSet<ArxivId> twins)
    {
        var others = papers.Where(other => other.Category == paper.Category && other.ArxivId != paper.ArxivId).ToList();
        var left = others.Count(other => twins.Contains(other.ArxivId));
        return 1 - Enumerable.Range(0, Math.Min(Shown, others.Count)).Aggregate(1.0, (none, drawn) => none * Math.Max(0, others.Count - left - drawn) / (others.Count - drawn));
    }
}
