using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Parsing;

namespace DigestBot.Tests.Digests;

public class CorpusTests
{
    private static readonly DigestParser Parser = new();

    public static TheoryData<string> Editions => Corpus.EditionsInBothForms;

    [Theory]
    [MemberData(nameof(Editions))]
    public void Every_field_of_the_markdown_equals_the_json_beside_it(string date)
    {
        var digest = Parser.Parse(Corpus.Read($"{date}.md"));
        var expected = Corpus.Expected(date).ToDictionary(paper => paper.ArxivId);

        Assert.Equal(expected.Count, digest.Papers.Count);
        Assert.Equal(Enumerable.Range(1, expected.Count), digest.Papers.Select(paper => paper.Number));
        Assert.All(digest.Papers, paper => Assert.Equal(AsMarkdownShows(expected[paper.ArxivId], paper.Number), paper));
        Assert.Empty(digest.Problems);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void Carriage_returns_change_nothing(string date)
    {
        var content = Corpus.Read($"{date}.md");
        var windows = System.Text.Encoding.UTF8.GetString(content).ReplaceLineEndings("\r\n");

        Assert.Equal(Parser.Parse(content).Papers, Parser.Parse([0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes(windows)]).Papers);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void Every_field_of_the_json_is_read(string date)
    {
        var digest = Parser.Parse(Corpus.Read(Corpus.JsonName(date)));
        var expected = Corpus.Expected(date).ToDictionary(paper => paper.ArxivId);

        Assert.Equal(DigestForm.JsonLines, digest.Form);
        Assert.Equal(expected.Count, digest.Papers.Count);
        Assert.All(digest.Papers, paper => Assert.Equal(expected[paper.ArxivId] with { Number = paper.Number }, paper));
        Assert.Empty(digest.Problems);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void The_publishers_category_order_gives_the_json_the_numbers_of_the_markdown(string date)
    {
        var markdown = Parser.Parse(Corpus.Read($"{date}.md")).Papers;
        var ofThatDay = markdown.Select(paper => paper.Category).Distinct().ToList();

        var json = new DigestParser().Parse(Corpus.Read(Corpus.JsonName(date)), ofThatDay).Papers;

        Assert.Equal(markdown.Select(paper => paper.ArxivId), json.Select(paper => paper.ArxivId));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void By_default_the_json_is_numbered_like_the_markdown_as_far_as_the_publisher_has_a_preference(string date)
    {
        var json = Parser.Parse(Corpus.Read(Corpus.JsonName(date))).Papers.ToDictionary(paper => paper.ArxivId, paper => paper.Number);
        var preferred = Parser.Parse(Corpus.Read($"{date}.md")).Papers.Where(paper => CategoryOrder.Upstream.Contains(paper.Category));

        Assert.All(preferred, paper => Assert.Equal(paper.Number, json[paper.ArxivId]));
    }

    [Fact]
    public void An_early_edition_that_lists_papers_up_to_six_times_has_each_once()
    {
        var digest = Parser.Parse(Corpus.Read(Corpus.JsonName("2025-03-20")));

        Assert.Equal(211, digest.Papers.Count);
        Assert.Equal(Enumerable.Range(1, 211), digest.Papers.Select(paper => paper.Number));
        Assert.Equal(211, digest.Papers.DistinctBy(paper => paper.ArxivId).Count());
        Assert.Collection(
            digest.Problems,
            gaps => Assert.Equal("The paper has no TL;DR. The same holds 210 more times.", gaps.What),
            repeats => Assert.Equal("The paper is in the file already. The same holds 445 more times.", repeats.What));
    }

    [Theory]
    [InlineData("000_88076b7f65a8ebe8.txt", 30)]
    [InlineData("003_274065559ab5dcab.txt", 128)]
    public void The_first_two_digests_have_all_their_papers_with_all_fields(string name, int papers)
    {
        Assert.SkipWhen(Repository.Seeds is null, "no seeds");
        var digest = Parser.Parse(File.ReadAllBytes(Path.Combine(Repository.Seeds!, name)));

        Assert.Equal(DigestForm.Markdown, digest.Form);
        Assert.Equal(Enumerable.Range(1, papers), digest.Papers.Select(paper => paper.Number));
        Assert.All(digest.Papers, paper =>
        {
            Assert.NotEmpty(paper.Title);
            Assert.NotEmpty(paper.Authors);
            Assert.All(paper.Authors, author => Assert.DoesNotContain(',', author));
            Assert.NotEqual("unknown", paper.Category);
            Assert.All([paper.Tldr, paper.Motivation, paper.Method, paper.Result, paper.Conclusion, paper.Abstract], field => Assert.False(string.IsNullOrWhiteSpace(field)));
        });
        Assert.Empty(digest.Problems);
    }

    private static Paper AsMarkdownShows(Paper json, int number) =>
        json with { Number = number, Categories = [json.Category], Comment = null, Code = null };
}
