using DigestBot.Core.Digests;
using DigestBot.Tests.Digests.Fixtures;
using static DigestBot.Tests.Digests.Fixtures.WholeDigest;

namespace DigestBot.Tests.Digests;

public class MarkdownDigestTests
{
    [Fact]
    public void A_whole_digest_is_read_without_a_problem()
    {
        var digest = Parse(Markdown);

        Assert.Equal("1:1 2:2 3:3", Listing(digest));
        Assert.Empty(digest.Problems);
        Assert.True(ArxivId.TryParse("2601.00001", out var id));
        Assert.Equal(
            new Paper
            {
                Number = 1,
                ArxivId = id,
                Title = "Seeing [more] with less",
                Url = "https://arxiv.org/abs/2601.00001",
                Authors = ["Ada One", "Ben Two"],
                Category = "cs.CV",
                Categories = ["cs.CV"],
                Tldr = "A small lens.",
                Motivation = "Lenses are large.",
                Method = "Grind them.",
                Result = "They are small.",
                Conclusion = "Small lenses work.",
                Abstract = "We grind.\n  Then we look.",
            },
            digest.Papers[0]);
    }

    [Theory]
    [InlineData("We grind.", "  First paragraph.\n\n  Second, after a blank line.")]
    [InlineData("We grind.", "Background.\nMotivation: none.\nMethod: as above.\nResult: good.\nConclusion: done.\nAbstract: again.")]
    [InlineData("We grind.", "Prose.\n### [12] is what we cite here\nand on it goes.")]
    [InlineData("We grind.", "Prose.\n### [12] [Quoted](https://arxiv.org/abs/2601.09999) as a heading\nand on it goes.")]
    [InlineData("We grind.", "Prose.\n# Not a section\n- [nor](#an) [Total: 3]\n# cs.AI")]
    [InlineData("We grind.", "Inline </details> and <details>, `code`, **bold**, 中文, 𝔸, |, & and $x<y$.")]
    [InlineData("We grind.", " Leading space, trailing space. ")]
    public void An_abstract_is_kept_as_it_is(string words, string others)
    {
        var digest = Parse(Markdown.With(words, others));

        Assert.Equal("1:1 2:2 3:3", Listing(digest));
        Assert.Equal(others + "\n  Then we look.", digest.Papers[0].Abstract);
        Assert.Equal("Small lenses work.", digest.Papers[0].Conclusion);
    }

    [Theory]
    [InlineData("Lists:\n\n1. first\n2. second")]
    [InlineData("Text\nResult: out of turn")]
    [InlineData("Text\n\nwith blank lines\n\n\nin it\n")]
    [InlineData(" leading and trailing ")]
    [InlineData("Motivation: the label once more")]
    [InlineData("")]
    public void A_field_ends_only_where_the_next_label_begins_a_line(string motivation)
    {
        var digest = Parse(Markdown.With("Lenses are large.", motivation));

        Assert.Equal(motivation, digest.Papers[0].Motivation);
        Assert.Equal("Grind them.", digest.Papers[0].Method);
        Assert.Equal("They are small.", digest.Papers[0].Result);
        Assert.Empty(digest.Problems);
    }

    [Theory]
    [InlineData("A [bracket]](x) and ](y) [z")]
    [InlineData("D$^3$R-DETR: *emphasis* | `code` <b> & more")]
    [InlineData("A title\n  on two lines")]
    [InlineData("](")]
    public void A_title_is_kept_as_it_is(string title)
    {
        var digest = Parse(Markdown.With("[On grids]", $"[{title}]"));

        Assert.Equal("1:1 2:2 3:3", Listing(digest));
        Assert.Equal(title, digest.Papers[1].Title);
        Assert.Equal(["Cy Three"], digest.Papers[1].Authors);
        Assert.Empty(digest.Problems);
    }

    [Theory]
    [InlineData("*Cy Three*", "*Starred Author*,Plain**", "Starred Author*|Plain*")]
    [InlineData("*Cy Three*", "**", "")]
    [InlineData("*Cy Three*", "*Łukasz Ż.,王伟*", "Łukasz Ż.|王伟")]
    public void Authors_are_split(string words, string others, string expected) =>
        Assert.Equal(expected, string.Join('|', Parse(Markdown.With(words, others)).Papers[1].Authors));

    [Fact]
    public void An_old_identifier_and_a_version_are_understood()
    {
        var digest = Parse(Markdown.With("https://arxiv.org/abs/2601.00002", "http://arxiv.org/abs/hep-th/9901001v2"));

        Assert.Equal("hep-th/9901001", digest.Papers[1].ArxivId.Value);
        Assert.Equal("http://arxiv.org/abs/hep-th/9901001v2", digest.Papers[1].Url);
    }

    [Fact]
    public void Papers_come_in_the_order_of_their_numbers_whatever_the_file_has()
    {
        var digest = Parse(Markdown.With("### [1]", "### [30]").With("### [3]", "### [4]"));

        Assert.Equal("2:2 4:3 30:1", Listing(digest));
        Assert.Empty(digest.Problems);
    }

    [Fact]
    public void Of_a_repeated_paper_the_first_number_and_the_most_complete_texts_are_kept()
    {
        var digest = Parse(Markdown.With("abs/2601.00003", "abs/2601.00001").With("Method: Grind them.\n\n", ""));

        Assert.Equal("1:1 2:2", Listing(digest));
        Assert.Equal("Pull them.", digest.Papers[0].Method);
        Assert.Equal("62 Warning: The paper is in the file already.", Complaints(digest));
    }
}
