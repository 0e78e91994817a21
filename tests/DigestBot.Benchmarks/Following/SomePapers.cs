using DigestBot.Core.Digests;

namespace DigestBot.Benchmarks.Following;

/// <summary>Papers of as many words as real ones have, out of a vocabulary in which few words are common and most are rare.</summary>
internal static class SomePapers
{
    private const int TitleWords = 10;
    private const int SummaryWords = 60;
    private const int AbstractWords = 180;

    public static IEnumerable<Paper> Take(int round, int count)
    {
        var random = new Random(1000 + round);
        for (var index = 0; index < count; index++)
            yield return new()
            {
                Number = index + 1,
                ArxivId = ArxivId.TryParse($"26{round + 1:00}.{index:00000}", out var id) ? id : throw new InvalidOperationException("No arXiv id."),
                Title = SomeWords.Text(random, TitleWords),
                Url = id.AbstractUrl,
                Authors = [.. Enumerable.Range(0, 5).Select(_ => SomeWords.Name(random))],
                Category = Planning.Population.Categories[random.Next(Planning.Population.Categories.Count)],
                Categories = [],
                Tldr = SomeWords.Text(random, SummaryWords),
                Abstract = SomeWords.Text(random, AbstractWords),
            };
    }
}
