using DigestBot.Core.Chats;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Parsing;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Dialects.Discord;
using DigestBot.Core.Rendering.Views;
using DigestBot.Core.Tests.Digests;
using DigestBot.Tests;

namespace DigestBot.Core.Tests.Rendering.Dialects;

public sealed class DiscordCorpusTests
{
    private const int MostParts = 5;
    private static readonly DiscordDialect Dialect = new();

    [Fact]
    public void Every_page_and_every_view_of_every_card_of_every_real_digest_fits_and_no_paper_falls_between_pages()
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
            for (var open = 0; open <= MostParts; open++)
                Assert.True(Dialect.Fits(PaperView.Compose(new(SomePapers.Edition, paper), (1, 3), new(Texts.English, Layout.Full, Dialect), open)));
    }
}
