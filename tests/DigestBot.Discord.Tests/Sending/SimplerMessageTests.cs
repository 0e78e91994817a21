using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Dialects.Discord;
using DigestBot.Discord.Tests.Support;

namespace DigestBot.Discord.Tests.Sending;

public sealed class SimplerMessageTests
{
    private static readonly DiscordDialect Dialect = new();

    private static readonly OutgoingMessage Rich = new(
        Dialect.Render(new Message(
            [
                new Block.Heading(["cs.CV"]),
                new Block.PaperItem(1, ["First [paper]"], "https://arxiv.org/abs/1", "Ada", ["TL;DR"], new Button("1", new ButtonData.ShowPaper(7, 1))),
                new Block.PaperItem(2, ["Second"], "https://arxiv.org/abs/2", null, null, new Button("2", new ButtonData.ShowPaper(7, 2))),
            ],
            [new ButtonRow([new Button("›", new ButtonData.Say("/today"))])])
        { Edition = new(7, "Mon") }),
        Silent: true, "d7");

    [Fact]
    public async Task Without_buttons_it_keeps_its_words_and_its_frame()
    {
        var simpler = Assert.Single(SimplerMessage.Of(Rich, Simplification.WithoutButtons));

        Assert.Equal(SimplerMessage.Texts(Body(Rich).Components), SimplerMessage.Texts(Body(simpler).Components));
        Assert.IsType<DiscordComponent.Container>(Assert.Single(Body(simpler).Components));
        Assert.DoesNotContain("custom_id", simpler.Content);
        Assert.Equal((Rich.Silent, Rich.Key, Body(Rich).Edition), (simpler.Silent, simpler.Key, Body(simpler).Edition));
        await IsTakenAsync(simpler);
    }

    [Fact]
    public async Task Plainly_it_is_its_words_alone()
    {
        var simpler = Assert.Single(SimplerMessage.Of(Rich, Simplification.PlainText));

        var text = Assert.IsType<DiscordComponent.TextDisplay>(Assert.Single(Body(simpler).Components));
        Assert.All(["cs.CV", "First", "Ada", "Second"], word => Assert.Contains(word, text.Content));
        await IsTakenAsync(simpler);
    }

    [Theory]
    [InlineData(Simplification.WithoutButtons, 1)]
    [InlineData(Simplification.PlainText, 1)]
    [InlineData(Simplification.Split, 2)]
    public async Task A_file_stays_with_its_last_part_and_is_shown_there(Simplification how, int parts)
    {
        var file = Attachment.Of("a.bib", "text/plain", "@misc{}");
        Message message = new([new Block.Paragraph([string.Join(' ', Enumerable.Repeat("word", how is Simplification.Split ? 1000 : 10))])]) { File = file };

        var simpler = SimplerMessage.Of(new(Dialect.Render(message), Silent: false, "f") { File = file }, how);

        Assert.Equal([.. Enumerable.Repeat((Attachment?)null, parts - 1), file], simpler.Select(part => part.File));
        foreach (var part in simpler)
            await IsTakenAsync(part);
    }

    [Fact]
    public async Task Split_it_fits_at_the_seams_with_the_pages_to_turn_at_the_end()
    {
        var paragraph = string.Join(' ', Enumerable.Repeat("word", 300));
        var long_ = new OutgoingMessage(
            Dialect.Render(new Message([new Block.Paragraph([string.Join("\n\n", Enumerable.Repeat(paragraph, 7))])],
                [new ButtonRow([new Button("›", new ButtonData.Say("/today"))])])),
            Silent: false, "d7");

        var parts = SimplerMessage.Of(long_, Simplification.Split);

        Assert.Equal(["d7.1", "d7.2", "d7.3", "d7.4"], parts.Select(part => part.Key));
        Assert.Equal([false, false, false, true], parts.Select(part => part.Content.Contains("custom_id", StringComparison.Ordinal)));
        Assert.Equal(7 * 300, parts.Sum(part => part.Content.Split("word").Length - 1));
        foreach (var part in parts)
            await IsTakenAsync(part);
    }

    [Theory]
    [InlineData("字")]
    [InlineData("𝛼")]
    [InlineData("e\u0301")]
    public async Task Without_seams_it_is_cut_between_graphemes(string sign)
    {
        var message = new OutgoingMessage(
            new DiscordMessage([new DiscordComponent.TextDisplay("x" + string.Concat(Enumerable.Repeat(sign, 5000)))]).ToJson(), Silent: false, "d7");

        var parts = SimplerMessage.Of(message, Simplification.Split);

        var texts = parts.Select(part => Assert.IsType<DiscordComponent.TextDisplay>(Assert.Single(Body(part).Components)).Content).ToList();
        Assert.All(texts, text => Assert.False(char.IsLowSurrogate(text[0]) || text[0] == '\u0301'));
        Assert.Equal("x" + string.Concat(Enumerable.Repeat(sign, 5000)), string.Concat(texts));
        foreach (var part in parts)
            await IsTakenAsync(part);
    }

    [Fact]
    public void There_is_no_other_form() => Assert.Empty(SimplerMessage.Of(Rich, Simplification.Classic));

    private static DiscordMessage Body(OutgoingMessage message) => DiscordMessage.FromJson(message.Content);

    private static async Task IsTakenAsync(OutgoingMessage message)
    {
        await using var scene = await SendingScene.SetAsync();
        Assert.IsType<SendResult.Sent>(await scene.SendAsync(message));
    }
}
