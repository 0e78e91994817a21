using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Categories;
using DigestBot.Core.Digests.Parsing;
using DigestBot.Tests;

namespace DigestBot.Benchmarks.Library;

/// <summary>Papers whose words and lengths are taken as those of all: the real ones beside the clone, else made up.</summary>
internal static class SamplePapers
{
    private const int MadeUp = 3000;

    public static IReadOnlyList<Paper> All { get; } = Repository.Corpus is { } corpus
        ?
        [
            .. Directory.EnumerateFiles(corpus, "*.jsonl").Order()
                .SelectMany(file => new DigestParser().Parse(File.ReadAllBytes(file)).Papers)
                .Where(paper => paper is { Tldr: not null, Abstract: not null })
                .DistinctBy(paper => paper.ArxivId),
        ]
        : [.. Enumerable.Range(0, MadeUp).Select(MakeUp(new(2026)))];

    private static Func<int, Paper> MakeUp(Random random)
    {
        var english = new ZipfWords(20_000, rank => ZipfWords.Letters(rank));
        var chinese = new ZipfWords(8_000, rank => $"{(char)(0x4E00 + (rank % 700))}{(char)(0x4E00 + (rank * 7 % 2500))}");
        return id => new()
        {
            Number = 0,
            ArxivId = GeneratedPapers.Id(id),
            Title = english.Text(random, random.Next(6, 14), " "),
            Url = GeneratedPapers.Id(id).AbstractUrl,
            Authors = [.. Enumerable.Range(0, random.Next(2, 8)).Select(_ => english.Text(random, 2, " "))],
            Category = Category(),
            Categories = [Category(), Category()],
            Tldr = Summary(),
            Motivation = Summary(),
            Method = Summary(),
            Result = Summary(),
            Conclusion = Summary(),
            Abstract = string.Join(". ", Enumerable.Range(0, 10).Select(_ => english.Text(random, random.Next(10, 25), " "))),
        };

        string Summary() => string.Join('，', Enumerable.Range(0, 3).Select(_ => chinese.Text(random, random.Next(4, 12), "")));

        string Category() => Taxonomy.Categories[(int)(Math.Pow(random.NextDouble(), 3) * Taxonomy.Categories.Count)].Code;
    }
}
