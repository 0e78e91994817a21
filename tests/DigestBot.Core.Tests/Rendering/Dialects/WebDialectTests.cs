using DigestBot.Core.Digests;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Dialects;
using DigestBot.Core.Rendering.Text;
using DigestBot.Tests;

namespace DigestBot.Core.Tests.Rendering.Dialects;

public class WebDialectTests
{
    private static readonly WebDialect Dialect = new();

    [Fact]
    public void A_summary_is_a_heading_notes_papers_and_a_row_that_turns_pages() =>
        Golden.Matches("web-summary.html", Dialect.Render(new Message(
            [
                new Block.Heading(["cs.CV · Computer Vision"], "Mon 5 Jan 2026"),
                new Block.Note(["48 new papers · page 1 of 2"]),
                new Block.PaperItem(1, ["A paper on ", new Inline.Emphasis(["seeing"])], "https://arxiv.org/abs/2601.00001", "Lim, Seo +3",
                    ["一句话的摘要，读起来很快。"], Open(1)),
                new Block.PaperItem(2, ["A compact one"], "https://arxiv.org/abs/2601.00002", null, null, Open(2)),
            ],
            [
                new ButtonRow(
                [
                    new Button("‹", Title: "Previous page"), new Button("1/2"),
                    new Button("›", new ButtonData.ShowCategory(7, "cs.CV", PaperScope.New, 2), Title: "Next page"),
                ]),
            ])));

    [Fact]
    public void Beside_a_title_stands_its_number_however_long_the_button_of_other_platforms_is()
    {
        string Show(Button open) => Dialect.Render(new Message([new Block.PaperItem(3, ["A title"], "https://arxiv.org/abs/2601.00003", "Lim · 5 Jan 2026", null, open)]));
        Assert.Contains(">3</button>", Show(new("3 of 5 Jan 2026", new ButtonData.ShowPaper(7, 3))));
        Assert.Contains(">3 ▲ 120</button>", Show(new("3 ▲ 120", new ButtonData.Vote(7))));
    }

    [Fact]
    public void A_card_folds_its_parts_and_links_away() =>
        Golden.Matches("web-card.html", Dialect.Render(new Message(
            [
                new Block.Heading(["17 · A title"]),
                new Block.Note(["Lim, Seo · cs.CV\narXiv 2601.00001"]),
                new Block.Paragraph([new Inline.Strong(["TL;DR"]), " It runs in ", new Inline.Code("O(n)"), ", see ", new Inline.Link("https://example.org/a?b=c&d", ["here"]), "."]),
                new Block.Fold("Abstract", ["One paragraph.\n  And another."]),
                new Block.Lines([["first"], [new Inline.Strong(["second"])]]),
            ],
            [new ButtonRow([new Button("arXiv", Url: "https://arxiv.org/abs/2601.00001"), new Button("18 ›", new ButtonData.ShowPaper(7, 18))])])));

    [Fact]
    public void Choices_say_which_is_in_force() =>
        Golden.Matches("web-choices.html", Dialect.Render(new Message([],
            [
                new ButtonRow([new Button("cs.CV", new ButtonData.Toggle("cs.CV"), Chosen: true), new Button("cs.AI", new ButtonData.Toggle("cs.AI"))]),
                new ButtonRow([new Button("cs.LG", new ButtonData.Toggle("cs.LG"))]),
                new ButtonRow([new Button("full", new ButtonData.Turn("/settings layout full"), Chosen: true), new Button("compact", new ButtonData.Turn("/settings layout compact"))]),
                new ButtonRow([new Button("Back", new ButtonData.Turn("/settings"))]),
            ])));

    [Fact]
    public void Hostile_text_stays_text_in_every_place() =>
        Golden.Matches("web-hostile.html", Dialect.Render(new Message(
            [
                new Block.Heading([Hostile], Hostile),
                new Block.Note([new Inline.Code(Hostile)]),
                new Block.PaperItem(1, [Hostile], "javascript:alert(1)", Hostile, [Hostile], new Button("1", new ButtonData.Say("\"><script>")) { Title = Hostile }),
                new Block.Fold(Hostile, [new Inline.Link("data:text/html,<script>alert(1)</script>", [Hostile])]),
                new Block.Lines([[new Inline.Link("https://example.org/\"onmouseover=alert(1)", ["quoted"])]]),
            ],
            [new ButtonRow([new Button(Hostile, Url: "javascript:alert(1)")])])));

    [Theory]
    [InlineData("https://arxiv.org/abs/1", true)]
    [InlineData("http://arxiv.org/abs/1", true)]
    [InlineData("mailto:a@example.org", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData(" JaVaScRiPt:alert(1)", false)]
    [InlineData("java\tscript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("//arxiv.org/abs/1", false)]
    [InlineData("/abs/1", false)]
    [InlineData("", false)]
    public void Only_addresses_of_the_web_and_of_mail_become_links(string url, bool linked)
    {
        var html = Dialect.Render(new Message([new Block.Paragraph([new Inline.Link(url, ["text"])])]));

        Assert.Equal(linked, html.Contains("<a ", StringComparison.Ordinal));
        Assert.Contains("text", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Signs_beyond_the_basic_plane_and_broken_halves_of_them_render()
    {
        var html = Dialect.Render(new Message([new Block.Paragraph(["𝔸 and \ud835 alone"])]));

        Assert.Equal("𝔸 and \ufffd alone", System.Net.WebUtility.HtmlDecode(html[html.IndexOf('>', StringComparison.Ordinal)..][1..^5]));
    }

    [Theory]
    [InlineData(WebDialect.MaxCharacters, false)]
    [InlineData(WebDialect.MaxCharacters - 100, true)]
    public void A_message_fits_up_to_a_screen_that_still_scrolls_smoothly(int characters, bool fits) =>
        Assert.Equal(fits, Dialect.Fits(new Message([new Block.Paragraph([new string('x', characters)])])));

    private const string Hostile = "</p><script>alert(1)</script>\"><img src=x onerror=alert(1)>'&amp;\u202e";

    private static Button Open(int number) => new($"{number}", new ButtonData.ShowPaper(7, number), Title: $"Open paper {number}");
}
