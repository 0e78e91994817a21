using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Intake;
using DigestBot.Tests.Digests.Fixtures;
using FsCheck;
using FsCheck.Fluent;

namespace DigestBot.Tests.Digests;

public class DigestMergeTests
{
    private static readonly IReadOnlyList<Paper> Markdown = WholeDigest.Parse(WholeDigest.Markdown).Papers;
    private static readonly IReadOnlyList<Paper> Json = WholeDigest.Parse(WholeDigest.JsonLines).Papers;

    [Fact]
    public void The_markdowns_numbers_win_and_the_json_adds_what_only_it_has()
    {
        var renumbered = Markdown.Select(paper => paper with { Number = 4 - paper.Number }).ToList();

        var merged = Import((DigestForm.JsonLines, Json), (DigestForm.Markdown, renumbered));

        Assert.Equal([1, 2, 3], merged.Select(paper => paper.Paper.Number));
        Assert.Equal("Strings, untied", merged[0].Paper.Title);
        Assert.Equal(Json[0] with { Number = 3 }, merged[2].Paper);
        Assert.All(merged, paper => Assert.Equal(DigestForms.Markdown | DigestForms.JsonLines, paper.Forms));
    }

    [Fact]
    public void The_markdowns_texts_win_and_the_json_fills_its_gaps()
    {
        var merged = Import(
            (DigestForm.Markdown, [Markdown[0] with { Method = null }]),
            (DigestForm.JsonLines, [Json[0] with { Method = "From the JSON.", Result = "Not this one." }]));

        Assert.Equal("From the JSON.", merged[0].Paper.Method);
        Assert.Equal(Markdown[0].Result, merged[0].Paper.Result);
    }

    [Fact]
    public void An_author_with_a_comma_is_one_author_where_the_json_says_so()
    {
        var merged = Import(
            (DigestForm.Markdown, [Markdown[0] with { Authors = ["Ada One", " Jr."] }]),
            (DigestForm.JsonLines, [Json[0] with { Authors = ["Ada One, Jr."] }]));

        Assert.Equal(["Ada One, Jr."], merged[0].Paper.Authors);
    }

    [Fact]
    public void Papers_that_only_the_json_has_follow_the_markdowns_last_number()
    {
        var merged = Import((DigestForm.Markdown, [Markdown[1] with { Number = 7 }]), (DigestForm.JsonLines, Json));

        Assert.Equal(["7 On grids", "8 Seeing [more] with less", "9 Strings, untied"], merged.Select(paper => $"{paper.Paper.Number} {paper.Paper.Title}"));
        Assert.Equal([DigestForms.Markdown | DigestForms.JsonLines, DigestForms.JsonLines, DigestForms.JsonLines], merged.Select(paper => paper.Forms));
    }

    [Fact]
    public void The_json_alone_keeps_its_own_numbers() =>
        Assert.Equal(Json, Import((DigestForm.JsonLines, Json)).Select(paper => paper.Paper));

    [Fact]
    public void A_corrected_markdown_takes_away_what_only_the_old_one_had()
    {
        var merged = Import((DigestForm.Markdown, Markdown), (DigestForm.JsonLines, [Json[0]]), (DigestForm.Markdown, [Markdown[1]]));

        Assert.Equal(["On grids", "Seeing [more] with less"], merged.Select(paper => paper.Paper.Title));
        Assert.Equal([DigestForms.Markdown, DigestForms.JsonLines], merged.Select(paper => paper.Forms));
    }

    [Fact]
    public void A_corrected_json_takes_its_additions_back()
    {
        var merged = Import((DigestForm.Markdown, Markdown), (DigestForm.JsonLines, Json), (DigestForm.JsonLines, []));

        Assert.Equal(Markdown, merged.Select(paper => paper.Paper));
        Assert.All(merged, paper => Assert.Equal(DigestForms.Markdown, paper.Forms));
    }

    [Fact]
    public void A_corrected_text_replaces_the_old_one()
    {
        var merged = Import((DigestForm.Markdown, Markdown), (DigestForm.JsonLines, Json), (DigestForm.Markdown, [Markdown[0] with { Tldr = "Corrected." }]));

        Assert.Equal("Corrected.", merged[0].Paper.Tldr);
        Assert.Equal("9 pages", merged[0].Paper.Comment);
    }

    [Fact]
    public void The_order_of_the_two_files_does_not_matter_and_neither_does_a_second_time() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(TwoFiles().ToArbitrary(), files =>
        {
            var (markdown, json) = files;
            var once = Import((DigestForm.Markdown, markdown), (DigestForm.JsonLines, json));
            Assert.Equal(once, Import((DigestForm.JsonLines, json), (DigestForm.Markdown, markdown)));
            Assert.Equal(once, Import((DigestForm.Markdown, markdown), (DigestForm.JsonLines, json), (DigestForm.JsonLines, json), (DigestForm.Markdown, markdown)));
            Assert.Equal(once.Count, once.DistinctBy(paper => paper.Paper.Number).Count());
            Assert.Equal(once.Count, markdown.Concat(json).DistinctBy(paper => paper.ArxivId).Count());
        }));

    private static IReadOnlyList<EditionPaper> Import(params ReadOnlySpan<(DigestForm Form, IReadOnlyList<Paper> Papers)> files)
    {
        IReadOnlyList<EditionPaper> edition = [];
        foreach (var (form, papers) in files)
            edition = DigestMerge.Merge(edition, form, papers);
        return edition;
    }

    private static Gen<(List<Paper> Markdown, List<Paper> Json)> TwoFiles() =>
        from markdown in File(Markdown[0])
        from json in File(Json[0])
        select (markdown, json);

    /// <summary>A file of some of ten papers in any order, each with some of its texts.</summary>
    private static Gen<List<Paper>> File(Paper pattern) =>
        from order in Gen.Shuffle(Enumerable.Range(0, 10).ToArray())
        from count in Gen.Choose(0, 10)
        from gaps in Gen.Choose(0, 15).ArrayOf(10)
        select order.Take(count).Select((paper, index) => Vary(pattern, paper, index + 1, gaps[index])).ToList();

    private static Paper Vary(Paper pattern, int paper, int number, int gaps) => InCategory((gaps & 8) == 0 ? pattern.Category : "math.OC", pattern) with
    {
        Number = number,
        ArxivId = ArxivId.TryParse($"2601.0000{paper}", out var id) ? id : default,
        Tldr = (gaps & 1) == 0 ? pattern.Tldr : null,
        Method = (gaps & 2) == 0 ? pattern.Method + gaps : null,
        Abstract = (gaps & 4) == 0 ? pattern.Abstract : null,
    };

    private static Paper InCategory(string category, Paper paper) =>
        paper with { Category = category, Categories = [category, .. paper.Categories.Skip(1)] };
}
