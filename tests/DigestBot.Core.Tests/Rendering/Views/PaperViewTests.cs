using DigestBot.Core.Chats;
using DigestBot.Core.Digests;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering.Dialects;
using DigestBot.Core.Rendering.Views;
using DigestBot.Core.Tests.Digests;

namespace DigestBot.Core.Tests.Rendering.Views;

public sealed class PaperViewTests
{
    private static readonly Viewer Reader = new(Texts.English, Layout.Full, new TextDialect());

    [Fact]
    public void A_card_holds_everything_the_edition_says()
    {
        var card = PaperView.Compose(new(SomePapers.Edition, SomePapers.Make(17)), (16, 18), Reader);

        Assert.Equal(
            """
            17 · On D³ and other cubes
            First, Second, Third, Fourth · cs.CV · edition of 5 Jan 2026
            arXiv 2601.00017 · also in cs.LG
            9 pages, CVPR

            TL;DR A short word about paper 17.

            Motivation
                Because.

            Method
                By trying.

            Result
                It works.

            Conclusion
                Use it.

            Abstract
                We try, and it works.

            [arXiv] https://arxiv.org/abs/2601.00017 [PDF] https://arxiv.org/pdf/2601.00017 [Code (★ 42)] https://github.com/example/cubes
            [More like this]
            [‹ 16] [18 ›]
            """, Reader.Dialect.Render(card));
    }

    [Fact]
    public void What_an_edition_lacks_is_left_out_and_a_missing_summary_is_said()
    {
        var bare = SomePapers.Make(1) with { Tldr = null, Motivation = null, Method = "", Result = null, Conclusion = null, Comment = null, Code = null, Categories = ["cs.CV"] };

        var text = Reader.Dialect.Render(PaperView.Compose(new(SomePapers.Edition, bare), (null, 2), Reader));

        Assert.Contains("This edition has no summary of it.", text);
        Assert.DoesNotContain("Motivation", text);
        Assert.DoesNotContain("Method", text);
        Assert.DoesNotContain("also in", text);
        Assert.DoesNotContain("Code", text);
        Assert.EndsWith("[2 ›]", text);
    }

    [Fact]
    public void A_code_address_that_is_not_a_web_page_is_no_link()
    {
        var hostile = SomePapers.Make(1) with { Code = new CodeLink("javascript:alert(1)") };

        var card = PaperView.Compose(new(SomePapers.Edition, hostile), (null, null), Reader);

        Assert.DoesNotContain(card.Buttons.SelectMany(row => row.Buttons), button => button.Url?.StartsWith("javascript") == true);
    }
}
