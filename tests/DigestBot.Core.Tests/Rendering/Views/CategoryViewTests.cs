using DigestBot.Core.Chats;
using DigestBot.Core.Digests;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Dialects;
using DigestBot.Core.Rendering.Views;
using DigestBot.Core.Tests.Digests;

namespace DigestBot.Core.Tests.Rendering.Views;

public sealed class CategoryViewTests
{
    private static readonly Viewer Reader = new(Texts.English, Layout.Full, new TextDialect());

    [Fact]
    public void A_push_says_what_it_is_and_how_much_of_it_there_is()
    {
        var summary = new CategorySummary(SomePapers.Edition, "cs.CV", PaperScope.New, SomePapers.Take(20), SeenBefore: 5);

        var text = Reader.Dialect.Render(CategoryView.Compose(summary, 1, Reader));

        Assert.StartsWith(
            """
            cs.CV · Computer Vision and Pattern Recognition · Mon 5 Jan 2026
            20 new papers · 5 seen before left out · page 1 of 3

            1   On D³ and other cubes
                First, Second, Third +1
                A short word about paper 1.

            2   On D³ and other cubes
            """, text);
        Assert.EndsWith("\n\n[‹] [1/3] [›]", text);
    }

    [Fact]
    public void Every_paper_stands_on_exactly_one_page()
    {
        var summary = new CategorySummary(SomePapers.Edition, "cs.CV", PaperScope.All, SomePapers.Take(61));

        var numbers = CategoryView.ComposeAll(summary, Reader).SelectMany(page => page.Blocks.OfType<Block.PaperItem>()).Select(item => item.Number);

        Assert.Equal(Enumerable.Range(1, 61), numbers);
    }

    [Fact]
    public void The_ends_cannot_be_turned_over()
    {
        var summary = new CategorySummary(SomePapers.Edition, "cs.CV", PaperScope.All, SomePapers.Take(9));

        Assert.Equal("- - c:7:cs.CV:a:2", Navigation(1));
        Assert.Equal("c:7:cs.CV:a:1 - -", Navigation(2));
        Assert.Equal(Navigation(2), Navigation(99));

        string Navigation(int page) =>
            string.Join(' ', CategoryView.Compose(summary, page, Reader).Buttons.Single().Buttons.Select(button => button.Data?.Encode() ?? "-"));
    }

    [Fact]
    public void The_compact_layout_shows_titles_alone_and_more_of_them()
    {
        var summary = new CategorySummary(SomePapers.Edition, "cs.CV", PaperScope.All, SomePapers.Take(20));

        var pages = CategoryView.ComposeAll(summary, Reader with { Layout = Layout.Compact });

        Assert.Equal(2, pages.Count);
        Assert.All(pages[0].Blocks.OfType<Block.PaperItem>(), item => Assert.True(item is { Authors: null, Tldr: null }));
    }

    [Fact]
    public void A_narrow_dialect_gets_shorter_pages_and_still_every_paper()
    {
        var narrow = Reader with { Dialect = new NarrowDialect(400) };
        var summary = new CategorySummary(SomePapers.Edition, "cs.CV", PaperScope.All, SomePapers.Take(20));

        var pages = CategoryView.ComposeAll(summary, narrow);

        Assert.All(pages, page => Assert.True(narrow.Dialect.Fits(page)));
        Assert.Equal(20, pages.Sum(page => page.Blocks.OfType<Block.PaperItem>().Count()));
        Assert.True(pages.Count > 3);
    }

    [Fact]
    public void A_paper_too_long_even_alone_goes_without_its_TLDR()
    {
        var narrow = Reader with { Dialect = new NarrowDialect(400) };
        var wordy = SomePapers.Take(1)[0] with { Tldr = new string('x', 500) };

        var page = CategoryView.Compose(new(SomePapers.Edition, "cs.CV", PaperScope.All, [wordy]), 1, narrow);

        Assert.Null(page.Blocks.OfType<Block.PaperItem>().Single().Tldr);
        Assert.True(narrow.Dialect.Fits(page));
    }

    [Fact]
    public void In_Chinese_it_reads_like_Chinese()
    {
        var summary = new CategorySummary(SomePapers.Edition, "cs.CV", PaperScope.New, SomePapers.Take(9), SeenBefore: 5);

        var text = Reader.Dialect.Render(CategoryView.Compose(summary, 2, Reader with { Texts = Texts.Chinese }));

        Assert.Contains("2026年1月5日 周一", text);
        Assert.Contains("9 篇新论文 · 略去 5 篇已出现过的 · 第 2/2 页", text);
    }

    private sealed class NarrowDialect(int limit) : IDialect
    {
        private readonly TextDialect _text = new();

        public string Name => "narrow";

        public bool Fits(Message message) => Render(message).Length <= limit;

        public string Render(Message message) => _text.Render(message);
    }
}
