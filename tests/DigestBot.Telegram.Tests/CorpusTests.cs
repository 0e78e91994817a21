using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Parsing;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Dialects.Telegram;
using DigestBot.Core.Rendering.Views;
using DigestBot.Telegram.Tests.Support;
using DigestBot.Tests;

namespace DigestBot.Telegram.Tests;

public sealed class CorpusTests
{
    private static readonly TelegramDialect Dialect = new();
    private static readonly Edition Edition = new(7, "arxiv", new(2026, 1, 5), "zh", 1000, 1000);

    [Fact]
    public async Task Every_page_of_every_real_digest_is_accepted_in_every_layout()
    {
        Assert.SkipWhen(Repository.Corpus is null, "no corpus");
        await using var scene = await Scene.SetAsync();
        var sent = 0;
        await Parallel.ForEachAsync(Messages(Repository.Corpus), Scene.Ct, async (message, ct) =>
        {
            var result = await scene.Platform.SendAsync(Scene.Chat(7), new OutgoingMessage(Dialect.Render(message), Silent: false, "k"), ct);
            Assert.IsType<SendResult.Sent>(result);
            Interlocked.Increment(ref sent);
        });

        Assert.InRange(sent, 500, int.MaxValue);
    }

    [Fact]
    public async Task So_is_the_classic_form_of_those_that_are_rich()
    {
        Assert.SkipWhen(Repository.Corpus is null, "no corpus");
        await using var scene = await Scene.SetAsync();
        var sent = 0;
        await Parallel.ForEachAsync(Messages(Repository.Corpus).Where(message => message.IsRich), Scene.Ct, async (message, ct) =>
        {
            var rich = new OutgoingMessage(Dialect.Render(message), Silent: false, "k");
            var result = await scene.Platform.SendAsync(Scene.Chat(7), Assert.Single(scene.Platform.Simplify(rich, Simplification.Classic)), ct);
            Assert.IsType<SendResult.Sent>(result);
            Interlocked.Increment(ref sent);
        });

        Assert.InRange(sent, 100, int.MaxValue);
    }

    private static IEnumerable<Message> Messages(string corpus) =>
        from file in Directory.EnumerateFiles(corpus, "*.md")
        from category in new DigestParser().Parse(File.ReadAllBytes(file)).Papers.GroupBy(paper => paper.Category)
        from layout in Enum.GetValues<Layout>()
        from page in CategoryView.ComposeAll(new(Edition, category.Key, PaperScope.All, [.. category]), new(Texts.Chinese, layout, Dialect))
        select page;
}
