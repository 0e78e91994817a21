using System.Text.Json;
using System.Text.RegularExpressions;
using DigestBot.Core.Citing;
using DigestBot.Core.Digests.Parsing;
using DigestBot.Core.Rendering.Text;
using DigestBot.Tests;

namespace DigestBot.Core.Tests.Citing;

/// <summary>What we write is what others read.</summary>
public partial class ReadBackTests
{
    public static TheoryData<string> Formats => ["bibtex", "ris", "csl"];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Every_paper_of_the_corpus_is_read_back_equal(string word)
    {
        Assert.SkipWhen(Repository.Corpus is null, "no corpus");
        var parser = new DigestParser();
        var papers = Directory.EnumerateFiles(Repository.Corpus!)
            .SelectMany(file => parser.Parse(File.ReadAllBytes(file)).Papers).DistinctBy(paper => paper.ArxivId).Select(Citation.Of).ToList();
        Assert.InRange(papers.Count, 500, int.MaxValue);
        await AssertReadBackAsync(word, papers);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public Task Names_and_signs_of_every_kind_are_read_back_equal(string word) => AssertReadBackAsync(word, SomeCitations.All);

    [Fact]
    public void A_difference_would_be_found()
    {
        using var other = JsonDocument.Parse("""{ "id": "arXiv.2601.02409", "title": "Another", "issued": { "date-parts": [[2026, 1]] } }""");
        Assert.NotEqual(Expected(SomeCitations.All[0], CitationFormat.All[0]), Actual(SomeCitations.All[0], other.RootElement));
    }

    private static async Task AssertReadBackAsync(string word, IReadOnlyList<Citation> papers)
    {
        var format = CitationFormat.Find(word)!;
        var read = await Reader.ReadAsync(format, format.Write(papers));
        Assert.Equal(papers.Count, read.Length);
        Assert.Equal(papers.Select(paper => Expected(paper, format)), papers.Zip(read, Actual));
    }

    private static string Expected(Citation paper, CitationFormat format) => string.Join(" | ",
    [
        paper.Key,
        string.Concat(TitleOf(paper)),
        .. paper.Authors.Select(PersonName.Read).Select(name => Describe(format.Word == "ris" ? "" : name.Particle, format.Word == "ris" ? name.WithParticle : name.Family, name.Given, name.Suffix)),
        paper.Month is { } month ? $"{paper.Year}-{month}" : $"{paper.Year}",
        paper.Doi,
        paper.Id.AbstractUrl,
    ]);

    private static string Actual(Citation paper, JsonElement entry) => string.Join(" | ",
    [
        Text(entry, "id"),
        ReadTitle(paper, Text(entry, "title")),
        .. entry.TryGetProperty("author", out var authors) ? authors.EnumerateArray().Select(Describe) : [],
        string.Join('-', entry.GetProperty("issued").GetProperty("date-parts")[0].EnumerateArray()),
        Text(entry, "DOI"),
        Text(entry, "URL"),
    ]);

    private static string Describe(JsonElement name) => Describe(
        Text(name, "non-dropping-particle") + Text(name, "dropping-particle"), Text(name, "family") + Text(name, "literal"), Text(name, "given"), Text(name, "suffix"));

    // The reader takes some hyphens for spaces.
    private static string Describe(string particle, string family, string given, string suffix) => $"{particle} {family}/{given}/{suffix}".Replace('-', ' ').Replace("  ", " ").Trim();

    /// <summary>The signs of a title in the pieces that stand around its formulas, which the reader sets in a way of its own.</summary>
    private static IEnumerable<string> TitleOf(Citation paper)
    {
        var inlines = TexText.Read(paper.Title);
        return inlines.Select(inline => inline is Inline.Formula ? "" : Signs(Inlines.ToPlain([inline])));
    }

    private static string ReadTitle(Citation paper, string title)
    {
        var (signs, at) = (Signs(Tag().Replace(title, "")), 0);
        foreach (var piece in TitleOf(paper))
        {
            var found = signs.IndexOf(piece, at, StringComparison.Ordinal);
            if (found < 0)
                return signs;
            at = found + piece.Length;
        }

        return TexText.Read(paper.Title).Any(inline => inline is Inline.Formula) ? string.Concat(TitleOf(paper)) : signs;
    }

    private static string Signs(string text) => text.Replace(" ", "").Replace("''", "”").Replace("\"", "”").Replace('’', '\'').Replace('\u2010', '-');

    private static string Text(JsonElement entry, string name) => entry.TryGetProperty(name, out var value) ? value.ToString() : "";

    [GeneratedRegex("</?(?:b|i|sub|sup|span)[^>]*>", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Tag();
}
