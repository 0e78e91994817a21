using DigestBot.Core.Chats;
using DigestBot.Core.Citing;
using DigestBot.Core.Delivery;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Parsing;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Dialects.Discord;
using DigestBot.Core.Rendering.Views;
using DigestBot.Discord.Tests.Support;
using DigestBot.Tests;

namespace DigestBot.Discord.Tests;

public sealed class CorpusTests
{
    private static readonly DiscordDialect Dialect = new();
    private static readonly Edition Edition = new(7, "arxiv", new(2026, 1, 5), "zh", 1000, 1000);

    [Fact]
    public async Task Every_page_of_every_real_digest_is_accepted_in_every_layout_and_language()
    {
        Assert.SkipWhen(Repository.Corpus is null, "no corpus");
        await using var scene = await SendingScene.SetAsync();
        var sent = 0;
        foreach (var message in Messages(Repository.Corpus))
            Assert.IsType<SendResult.Sent>(await scene.SendAsync(new OutgoingMessage(Dialect.Render(message), Silent: false, $"d{++sent}")));

        Assert.InRange(sent, 500, int.MaxValue);
    }

    [Fact]
    public async Task So_is_every_bibliography_of_a_real_digest_in_every_format()
    {
        Assert.SkipWhen(Repository.Corpus is null, "no corpus");
        await using var scene = await SendingScene.SetAsync();
        foreach (var path in Directory.EnumerateFiles(Repository.Corpus, "*.md"))
            foreach (var format in CitationFormat.All)
            {
                var file = format.File(Path.GetFileNameWithoutExtension(path), new DigestParser().Parse(File.ReadAllBytes(path)).Papers.Select(Citation.Of));
                Message message = new([new Block.Note([format.Name])]) { File = file };
                OutgoingMessage outgoing = new(Dialect.Render(message), Silent: false, file.Name) { File = file };

                Assert.IsType<SendResult.Sent>(await scene.SendAsync(outgoing));

                Assert.Equal(file.Bytes.ToArray(), Assert.Single(scene.Server.Messages[^1].Files).Bytes);
            }

        Assert.InRange(scene.Server.Messages.Count, 20, int.MaxValue);
        Assert.Empty(scene.Server.Violations);
    }

    private static IEnumerable<Message> Messages(string corpus) =>
        from file in Directory.EnumerateFiles(corpus, "*.md")
        from category in new DigestParser().Parse(File.ReadAllBytes(file)).Papers.GroupBy(paper => paper.Category)
        from layout in Enum.GetValues<Layout>()
        from texts in (Texts[])[Texts.English, Texts.Chinese]
        from page in CategoryView.ComposeAll(new(Edition, category.Key, PaperScope.All, [.. category]), new(texts, layout, Dialect))
        select page;
}
