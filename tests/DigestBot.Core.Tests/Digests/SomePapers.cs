using DigestBot.Core.Digests;
using NodaTime;

namespace DigestBot.Core.Tests.Digests;

/// <summary>Papers for tests that only need some.</summary>
internal static class SomePapers
{
    public static Edition Edition { get; } = new(7, "upstream", new LocalDate(2026, 1, 5), "en", 61, 61);

    public static IReadOnlyList<Paper> Take(int count) => [.. Enumerable.Range(1, count).Select(Make)];

    public static Paper Make(int number)
    {
        Assert.True(ArxivId.TryParse($"2601.{number:00000}", out var id));
        return new()
        {
            Number = number,
            ArxivId = id,
            Title = "On $D^3$ and other cubes",
            Url = id.AbstractUrl,
            Authors = ["Ann First", "Bob Second", "Cy Third", "Di Fourth"],
            Category = "cs.CV",
            Categories = ["cs.CV", "cs.LG"],
            Tldr = $"A short word about paper {number}.",
            Motivation = "Because.",
            Method = "By *trying*.",
            Result = "It works.",
            Conclusion = "Use it.",
            Abstract = "We try, and it works.",
            Comment = "9 pages, CVPR",
            Code = new("https://github.com/example/cubes", 42),
        };
    }
}
