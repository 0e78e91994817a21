using DigestBot.Core.Chats;
using DigestBot.Core.Digests;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Dialects.Telegram;
using DigestBot.Core.Rendering.Text;
using DigestBot.Core.Rendering.Views;
using DigestBot.Core.Tests.Digests;

namespace DigestBot.Core.Tests.Rendering.Dialects;

public sealed class TelegramRichTests
{
    private static readonly TelegramDialect Dialect = new();

    private static readonly Viewer Rich = new(Texts.English, Layout.Rich, Dialect);

    [Fact]
    public void A_summary_has_headings_folded_parts_and_formulas_as_their_author_wrote_them()
    {
        var message = Render(CategoryView.Compose(new(SomePapers.Edition, "cs.CV", PaperScope.New, SomePapers.Take(2), SeenBefore: 0), 1, Rich));

        Assert.StartsWith(
            """<h3>cs.CV · Computer Vision and Pattern Recognition</h3><p>Mon 5 Jan 2026</p><p>2 new papers</p>"""
            + """<h4>1 <a href="https://arxiv.org/abs/2601.00001">On <tg-math>D^3</tg-math> and other cubes</a></h4>""", message.RichHtml);
        Assert.Contains("<p>A short word about paper 1.</p><details><summary>Motivation · Method · Result · Conclusion</summary><p><b>Motivation</b> Because.</p><p><b>Method</b> By <i>trying</i>.</p>", message.RichHtml);
    }

    [Fact]
    public void The_classic_form_stands_in_where_rich_messages_are_refused()
    {
        var summary = new CategorySummary(SomePapers.Edition, "cs.CV", PaperScope.New, SomePapers.Take(2), SeenBefore: 0);

        var rich = Render(CategoryView.Compose(summary, 1, Rich));
        var classic = Render(CategoryView.Compose(summary, 1, Rich with { Layout = Layout.Full }));

        Assert.Equal(classic.Text, rich.Text);
        Assert.Null(classic.RichHtml);
    }

    [Fact]
    public void A_classic_form_that_is_too_long_loses_what_is_folded_and_then_the_summaries()
    {
        var words = new string('x', 3000);
        Message card = new([new Block.Heading(["17"]), new Block.Fold("Abstract", [words]), new Block.Fold("Method", [words])], IsRich: true);
        Message page = new([.. Enumerable.Range(1, 3).Select(number => Item(number, words))], IsRich: true);

        Assert.True(Dialect.Fits(card) && Dialect.Fits(page));
        Assert.Equal("<b>17</b>", Render(card).Text);
        Assert.Contains(words, Render(card).RichHtml);
        Assert.DoesNotContain(words, Render(page).Text);
        Assert.Contains("<b>3</b> <a href=\"https://arxiv.org/abs/3\">t</a>", Render(page).Text);
    }

    [Fact]
    public void Whatever_a_digest_holds_is_text()
    {
        Message hostile = new(
        [
            new Block.Paragraph(["<details open>&amp; \0", new Inline.Formula("a<b</tg-math>", "a<b"), "\nnext"]),
            new Block.Fold("</summary><h1>", [new Inline.Link("https://example.org/?a=\"><h1>", ["x"])]),
        ], IsRich: true);

        Assert.Equal(
            "<p>&lt;details open&gt;&amp;amp;  <tg-math>a&lt;b&lt;/tg-math&gt;</tg-math><br>next</p>"
            + "<details><summary>&lt;/summary&gt;&lt;h1&gt;</summary><p><a href=\"https://example.org/?a=&quot;&gt;&lt;h1&gt;\">x</a></p></details>",
            Render(hostile).RichHtml);
    }

    [Fact]
    public void The_limits_are_those_of_rich_messages()
    {
        Assert.True(Dialect.Fits(Of(new Block.Paragraph([new string('x', 32_768)]))));
        Assert.False(Dialect.Fits(Of(new Block.Paragraph([new string('x', 32_769)]))));
        Assert.True(Dialect.Fits(Of([.. Enumerable.Repeat(new Block.Paragraph(["x"]), 500)])));
        Assert.False(Dialect.Fits(Of([.. Enumerable.Repeat(new Block.Paragraph(["x"]), 501)])));
        Assert.False(Dialect.Fits(Of([])));
    }

    private static Message Of(params Block[] blocks) => new([.. blocks], IsRich: true);

    private static Block.PaperItem Item(int number, string tldr) =>
        new(number, ["t"], $"https://arxiv.org/abs/{number}", Authors: null, [tldr], new Button($"{number}", new ButtonData.ShowPaper(7, number)));

    private static TelegramMessage Render(Message message) => TelegramMessage.FromJson(Dialect.Render(message));
}
