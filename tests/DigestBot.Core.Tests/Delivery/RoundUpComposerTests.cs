using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering.Dialects;
using DigestBot.Core.Rendering.Dialects.Discord;
using DigestBot.Core.Rendering.Dialects.Telegram;
using DigestBot.Core.Together;
using DigestBot.Tests.Conversation;

namespace DigestBot.Core.Tests.Delivery;

public class RoundUpComposerTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_lists_the_papers_with_their_votes_in_the_language_of_the_chat()
    {
        var (composer, nominations, editions) = Parts();
        editions.Add(new(2026, 1, 5), "zh", ("cs.CV", "2601.00001"), ("cs.CV", "2601.00002"));
        await NominateAsync(nominations, 1, 2);
        await nominations.VoteAsync(1, 2, "bob", Ct);
        var text = new TextDialect().Render(await composer.ComposeAsync(7, new(Texts.Chinese, Layout.Full, new TextDialect()), Ct));
        Assert.StartsWith("每周推荐\n\n1   Title of 2601.00002\n", text);
        Assert.Contains("2 票 · Ada 推荐", text);
    }

    [Fact]
    public async Task Many_papers_fit_every_platform_and_the_rest_is_counted()
    {
        var (composer, nominations, editions) = Parts();
        var papers = Enumerable.Range(1, 30).Select(i => InMemoryEditions.MakePaper(i, "cs.CV", $"2601.{i:00000}") with { Title = new('W', 250), Tldr = new('x', 3000) });
        editions.Add(new(2026, 1, 5), "en", [.. papers]);
        await NominateAsync(nominations, [.. Enumerable.Range(1, 30)]);
        foreach (IDialect dialect in new IDialect[] { new TelegramDialect(), new DiscordDialect(), new WebDialect() })
        {
            var message = await composer.ComposeAsync(7, new(Texts.English, Layout.Full, dialect), Ct);
            Assert.True(dialect.Fits(message), dialect.Name);
            Assert.Contains("22", new TextDialect().Render(message));
        }
    }

    private static (RoundUpComposer Composer, InMemoryNominations Nominations, InMemoryEditions Editions) Parts()
    {
        var (nominations, editions) = (new InMemoryNominations(), new InMemoryEditions());
        return (new(nominations, new NominatedPapers(editions)), nominations, editions);
    }

    private static async Task NominateAsync(InMemoryNominations nominations, params int[] papers)
    {
        foreach (var paper in papers)
            await nominations.NominateAsync(1, InMemoryEditions.MakePaper(1, "cs.CV", $"2601.{paper:00000}").ArxivId, new("ada", "Ada"), Ct);
    }
}
