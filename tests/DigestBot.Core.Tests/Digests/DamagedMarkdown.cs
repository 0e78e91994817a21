using DigestBot.Tests.Digests.Fixtures;
using static DigestBot.Tests.Digests.Fixtures.WholeDigest;

namespace DigestBot.Tests.Digests;

/// <summary>Faulty files, and what is made of each: which papers are kept (number and last digit of the id), and what is said.</summary>
public class DamagedMarkdown
{
    private const string All = "1:1 2:2 3:3";

    private const string SecondDetails = """

        <details>
          <summary>Details</summary>
        Motivation: Grids
        """;

    public static TheoryData<string, string, string, string> Files { get; } = new()
    {
        { "no table of contents", Markdown[Markdown.IndexOf("<div id='cs.CV'", StringComparison.Ordinal)..], All, "0 Warning: The digest has no table of contents." },
        { "a total that promises more", Markdown.With("[Total: 2]", "[Total: 5]"), All, "5 Warning: The table of contents has [Total: 5] for cs.CV, which lists 2." },
        { "a total that promises less", Markdown.With("[Total: 2]", "[Total: 1]"), All, "5 Warning: The table of contents has [Total: 1] for cs.CV, which lists 2." },
        { "a total that is no number", Markdown.With("[Total: 2]", "[Total: many]"), All, "" },
        { "a field is missing", Markdown.With("Method: Refine them.\n\n", ""), All, "37 Warning: The paper has no method." },
        { "several fields are missing", Markdown.With("TL;DR: A finer grid.\n\n\n", "").With("Abstract: We refine.\n\n", ""), All, "37 Warning: The paper has no TL;DR, abstract." },
        { "authors are missing", Markdown.With("*Cy Three*\n\n", ""), All, "37 Warning: The paper has no authors." },
        { "no <details>", Markdown.With(SecondDetails, "\nMotivation: Grids"), All, "" },
        { "no </details> on one paper", Markdown.With("We refine.\n\n</details>", "We refine."), All, "37 Warning: The paper is not closed by </details>." },
        { "no </details> at all", Markdown.With("\n\n</details>", ""), All, "13 Warning: The paper is not closed by </details>. The same holds 2 more times." },
        { "a number twice", Markdown.With("### [2]", "### [1]"), "1:1 3:3 4:2", "37 Warning: The number 1 is used twice." },
        { "no number", Markdown.With("### [2] [On", "### [On"), "1:1 3:3 4:2", "37 Warning: The paper has no number." },
        { "a number that is none", Markdown.With("### [2]", "### [99999999999999]"), "1:1 3:3 4:2", "37 Warning: The paper has no number." },
        { "a paper twice", Markdown.With("abs/2601.00002", "abs/2601.00001"), "1:1 3:3", "37 Warning: The paper is in the file already." },
        { "a category that disagrees", Markdown.With("Main category: hep-th", "Main category: math.OC"), All, "64 Warning: The paper's main category is math.OC, but it stands under hep-th." },
        { "a category that is none", Markdown.With("Main category: hep-th", "Main category: see above"), All, "" },
        { "no section", Markdown.With("# cs.CV [[Back]](#toc)\n", ""), All, "5 Warning: The table of contents has [Total: 2] for cs.CV, which lists 0.\n12 Warning: The paper stands before the first section. The same holds 1 more times." },
        { "a heading without a link", Markdown.With("[On grids](https://arxiv.org/abs/2601.00002)", "On grids"), "1:1 3:3", "37 Error: The heading of paper “On grids” has no link." },
        { "a link that is not arXiv's", Markdown.With("https://arxiv.org/abs/2601.00002", "https://example.org/a"), "1:1 3:3", "37 Error: The link of paper “On grids” is not arXiv's: https://example.org/a" },
        { "a link whose id is cut", Markdown.With("abs/2601.00002", "abs/2601.0"), "1:1 3:3", "37 Error: The link of paper “On grids” is not arXiv's: https://arxiv.org/abs/2601.0" },
        { "an empty title", Markdown.With("[On grids]", "[]"), All, "" },
        { "a paper without its heading", Markdown.With("### [2] [On grids](https://arxiv.org/abs/2601.00002)\n", ""), "1:1 3:3", "5 Warning: The table of contents has [Total: 2] for cs.CV, which lists 1.\n37 Error: Here stands a paper without its heading." },
        { "a heading of another level", Markdown.With("### [2]", "## [2]"), "1:1 3:3", "5 Warning: The table of contents has [Total: 2] for cs.CV, which lists 1.\n37 Error: Here stands a paper without its heading." },
        { "a footer", Markdown + "\nMade with care.\n", All, "86 Warning: Here stands text that belongs to no paper." },
        { "a quoted heading", Markdown.With("We refine.", "We refine.\n### [9] [Quoted](https://arxiv.org/abs/2601.00009)\nand go on."), All, "56 Warning: The line looks like a paper's heading but stands inside a text." },
        { "nothing but the table of contents", Markdown[..Markdown.IndexOf("<div id='cs.CV'", StringComparison.Ordinal)], "", "0 Warning: The digest lists no papers.\n5 Warning: The table of contents has [Total: 2] for cs.CV, which lists 0.\n6 Warning: The table of contents has [Total: 1] for hep-th, which lists 0." },
        { "the end is missing", Markdown[..Markdown.IndexOf("Loose strings", StringComparison.Ordinal)], All, "64 Warning: The file ends inside this paper.\n64 Warning: The paper has no abstract." },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Is_read_as_far_as_it_goes_and_says_what_is_wrong(string what, string file, string papers, string problems)
    {
        Assert.NotEmpty(what);
        var digest = Parse(file);

        Assert.Equal(papers, Listing(digest));
        Assert.Equal(problems, Complaints(digest));
    }

    [Fact]
    public void A_paper_without_a_title_is_called_by_its_id() =>
        Assert.Equal("arXiv:2601.00002", Parse(Markdown.With("[On grids]", "[]")).Papers[1].Title);

    [Fact]
    public void A_paper_without_any_category_is_kept_as_unknown()
    {
        var digest = Parse(Markdown[..Markdown.IndexOf("<div id='hep-th'", StringComparison.Ordinal)].With("# cs.CV [[Back]](#toc)", "").With("Main category: cs.CV\n\n", ""));

        Assert.All(digest.Papers, paper => Assert.Equal("unknown", paper.Category));
        Assert.Contains("The paper has no category.", Complaints(digest), StringComparison.Ordinal);
    }
}
