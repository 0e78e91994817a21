using DigestBot.Core.Digests;
using DigestBot.Core.Following;
using DigestBot.Core.Search;
using DigestBot.Core.Tests.Digests;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace DigestBot.Core.Tests.Following;

public class PaperMatcherTests
{
    // Few words, so that phrases, beginnings and near misses are common.
    private static readonly string[] Words =
        ["video", "videos", "diffusion", "diffuse", "world", "model", "models", "扩散模型", "扩散", "模", "散", "a", "NEAR", "Lovelace", "Ada", "é", "2"];

    private static readonly string[] Signs = ["", "", "", "-", "author:", "-author:", "\"", "cat:cs.CV ", "-cat:cs.* ", "cat:cs.LG,math.CO "];

    [Fact]
    public void Each_rule_finds_what_looking_at_each_paper_by_itself_finds()
    {
        var text = Gen.Elements(Words).ArrayOf().Select(words => string.Join(' ', words));
        var papers = (from title in text
                      from author in text
                      from tldr in text
                      from summary in text
                      from category in Gen.Elements("cs.CV", "cs.LG", "math.CO")
                      select Paper(title, author, tldr, summary, category)).ArrayOf();
        var rules = (from sign in Gen.Elements(Signs)
                     from words in Gen.Elements(Words).NonEmptyListOf()
                     from end in Gen.Elements("", "*", "\"", "\"*")
                     select sign + string.Join(' ', words.Take(3)) + end).NonEmptyListOf().Select(parts => string.Join(' ', parts.Take(3)));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(papers.ToArbitrary(), rules.NonEmptyListOf().ToArbitrary(), Agree));
    }

    [Theory]
    [InlineData("video diffus*", 1)]
    [InlineData("\"diffusion video\"")]
    [InlineData("author:\"Ada Lovelace\" -扩散模型", 1)]
    [InlineData("author:video")]
    [InlineData("散模", 2)]
    [InlineData("模", 2)]
    [InlineData("2601.00001", 1)]
    [InlineData("cat:math.CO,cs.LG", 2)]
    [InlineData("-video", 2)]
    [InlineData("title works", 2)]
    public void A_rule_means_what_a_search_means(string rule, params int[] expected)
    {
        Paper[] papers =
        [
            Paper("Video diffusion", "Ada Lovelace", "It helps.", "", "cs.CV"),
            Paper("A title", "Alan Turing", "扩散模型 works.", "", "math.CO"),
        ];
        var numbered = papers.Select((paper, index) => Numbered(paper, index + 1)).ToArray();
        Assert.Equal(expected, Find(numbered, rule).Select(place => place + 1));
    }

    [Fact]
    public void A_phrase_ends_with_the_text_that_it_begins_in() =>
        Assert.Empty(Find([Numbered(Paper("Video", "Ada", "diffusion", "", "cs.CV"), 1)], "\"video diffusion\""));

    private static void Agree(Paper[] papers, IEnumerable<string> rules)
    {
        var documents = papers.Select((paper, index) => SearchDocument.Of([Numbered(paper, index + 1)])).ToArray();
        var matcher = new PaperMatcher(documents);
        foreach (var rule in rules)
        {
            var query = new Rule(rule).Query;
            var expected = documents.Index().Where(document => NaiveSearch.Finds(document.Item, query)).Select(document => document.Index);
            Assert.Equal(expected, matcher.Find(query));
        }
    }

    private static IEnumerable<int> Find(Paper[] papers, string rule) =>
        new PaperMatcher([.. papers.Select(paper => SearchDocument.Of([paper]))]).Find(SearchReader.Read(rule, new LocalDate(2026, 1, 5)).Query);

    private static Paper Paper(string title, string author, string tldr, string summary, string category) => SomePapers.Make(1) with
    {
        Title = title,
        Authors = [author, "Grace Hopper"],
        Tldr = tldr,
        Motivation = null,
        Method = null,
        Result = null,
        Conclusion = null,
        Abstract = summary,
        Category = category,
        Categories = [category],
    };

    private static Paper Numbered(Paper paper, int number) => paper with { Number = number, ArxivId = SomePapers.Make(number).ArxivId };
}
