using DigestBot.Core.Chats;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Parsing;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Dialects.Telegram;
using DigestBot.Core.Rendering.Text;
using DigestBot.Core.Rendering.Views;
using DigestBot.Core.Tests.Digests;
using DigestBot.Tests;

namespace DigestBot.Core.Tests.Rendering.Dialects;

public sealed class TelegramDialectTests
{
    private static readonly TelegramDialect Dialect = new();

    [Fact]
    public void A_summary_has_bold_numbers_linked_titles_and_a_keyboard()
    {
        var summary = new CategorySummary(SomePapers.Edition, "cs.CV", PaperScope.New, SomePapers.Take(9), SeenBefore: 2);

        var message = TelegramMessage.FromJson(Dialect.Render(CategoryView.Compose(summary, 1, new(Texts.English, Layout.Full, Dialect))));

        Assert.StartsWith(
            """
            <b>cs.CV · Computer Vision and Pattern Recognition</b>
            Mon 5 Jan 2026
            9 new papers · 2 seen before left out · page 1 of 2

            <b>1</b> <a href="https://arxiv.org/abs/2601.00001">On D³ and other cubes</a>
            First, Second, Third +1
            A short word about paper 1.
            """, message.Text);
        Assert.Equal(["1", "2", "3", "4", "5", "6", "7", "8"], message.InlineKeyboard[0].Select(button => button.Text));
        Assert.Equal(new TelegramButton("1", "p:7:1"), message.InlineKeyboard[0][0]);
        Assert.Equal(["‹", "1/2", "›"], message.InlineKeyboard[1].Select(button => button.Text));
    }

    [Fact]
    public void Details_fold_as_expandable_quotes()
    {
        var card = PaperView.Compose(new(SomePapers.Edition, SomePapers.Make(17)), (16, 18), new(Texts.English, Layout.Full, Dialect));

        var message = TelegramMessage.FromJson(Dialect.Render(card));

        Assert.Contains("<blockquote expandable><b>Method</b>\nBy <i>trying</i>.</blockquote>\n<blockquote expandable><b>Result</b>", message.Text);
        Assert.Equal(new TelegramButton("PDF", Url: "https://arxiv.org/pdf/2601.00017"), message.InlineKeyboard[0][1]);
    }

    [Fact]
    public void Whatever_a_digest_holds_is_text()
    {
        Message hostile = new([
            new Block.Paragraph(["<b>&amp;</b> \0 \"x\""]),
            new Block.Paragraph([new Inline.Link("https://example.org/?a=1&b=\"><script>", ["here"])]),
            new Block.Paragraph([new Inline.Strong([new Inline.Code("a<b")])]),
        ]);

        Assert.Equal(
            """
            &lt;b&gt;&amp;amp;&lt;/b&gt;   "x"

            <a href="https://example.org/?a=1&amp;b=&quot;&gt;&lt;script&gt;">here</a>

            <b>a&lt;b</b>
            """, TelegramMessage.FromJson(Dialect.Render(hostile)).Text);
    }

    [Fact]
    public void The_limit_counts_what_is_left_after_parsing()
    {
        Assert.True(Dialect.Fits(new([new Block.Paragraph([new string('<', 4096)])])));
        Assert.False(Dialect.Fits(new([new Block.Paragraph([new string('x', 4097)])])));
        Assert.False(Dialect.Fits(new([])));
        Assert.True(Dialect.Fits(new([new Block.Paragraph([.. Enumerable.Repeat<Inline>(new Inline.Strong(["x"]), 100)])])));
        Assert.False(Dialect.Fits(new([new Block.Paragraph([.. Enumerable.Repeat<Inline>(new Inline.Strong(["x"]), 101)])])));
    }

    [Fact]
    public void Every_page_and_card_of_every_real_digest_fits_and_no_paper_falls_between_pages()
    {
        Assert.SkipWhen(Repository.Corpus is null, "no corpus");
        foreach (var file in Directory.EnumerateFiles(Repository.Corpus, "*.md"))
            foreach (var category in new DigestParser().Parse(File.ReadAllBytes(file)).Papers.GroupBy(paper => paper.Category))
                Check(new CategorySummary(SomePapers.Edition, category.Key, PaperScope.All, [.. category]));
    }

    private static void Check(CategorySummary summary)
    {
        foreach (var layout in Enum.GetValues<Layout>())
        {
            var pages = CategoryView.ComposeAll(summary, new(Texts.Chinese, layout, Dialect));
            Assert.All(pages, page => Assert.True(Dialect.Fits(page)));
            Assert.Equal(summary.Papers.Select(paper => paper.Number), pages.SelectMany(page => page.Blocks.OfType<Block.PaperItem>()).Select(item => item.Number));
        }

        foreach (var paper in summary.Papers)
            Assert.True(Dialect.Fits(PaperView.Compose(new(SomePapers.Edition, paper), (1, 3), new(Texts.English, Layout.Full, Dialect))));
    }
}
