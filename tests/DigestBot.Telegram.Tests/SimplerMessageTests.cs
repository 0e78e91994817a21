using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Core.Rendering.Dialects.Telegram;
using DigestBot.Simulators.Telegram.Markup;
using DigestBot.Telegram.Tests.Support;

namespace DigestBot.Telegram.Tests;

public sealed class SimplerMessageTests
{
    private static readonly OutgoingMessage Rich = Scene.Text("<b>a &lt; b</b> <a href=\"https://arxiv.org/?x=1&amp;y=2\">R&amp;D</a>", silent: true, new TelegramButton("1", "p:7:1"));

    [Fact]
    public void Without_buttons_it_keeps_its_words()
    {
        var simpler = Assert.Single(SimplerMessage.Of(Rich, Simplification.WithoutButtons));

        Assert.Equal(Body(Rich).Text, Body(simpler).Text);
        Assert.Empty(Body(simpler).InlineKeyboard);
        Assert.True(simpler.Silent);
    }

    [Fact]
    public void As_plain_text_it_keeps_its_words_and_buttons()
    {
        var simpler = Assert.Single(SimplerMessage.Of(Rich, Simplification.PlainText));

        var parsed = MarkupParser.Parse(Body(simpler).Text);
        Assert.Equal("a < b R&D", parsed.Text);
        Assert.Empty(parsed.Entities);
        Assert.Single(Body(simpler).InlineKeyboard);
    }

    [Fact]
    public void Split_it_fits_at_the_seams_of_paragraphs_with_the_buttons_at_the_end()
    {
        var paragraph = string.Join(' ', Enumerable.Repeat("word", 300));
        var parts = SimplerMessage.Of(Scene.Text(string.Join("\n\n", Enumerable.Repeat(paragraph, 7)), silent: false, new TelegramButton("1", "p")), Simplification.Split);

        Assert.Equal(4, parts.Count);
        Assert.All(parts, part => Assert.EndsWith("word", Body(part).Text));
        Assert.Equal(7, parts.Sum(part => Body(part).Text.Split("\n\n").Length));
        Assert.Equal([0, 0, 0, 1], parts.Select(part => Body(part).InlineKeyboard.Count));
        Assert.Equal(["key.1", "key.2", "key.3", "key.4"], parts.Select(part => part.Key));
    }

    [Theory]
    [InlineData("字")]
    [InlineData("𝛼")]
    [InlineData("e\u0301")]
    [InlineData("&lt;")]
    public void Without_seams_it_is_cut_between_graphemes(string sign)
    {
        var parts = SimplerMessage.Of(Scene.Text("x" + string.Concat(Enumerable.Repeat(sign, 5000))), Simplification.Split);

        var texts = parts.Select(part => MarkupParser.Parse(Body(part).Text)).ToList();
        Assert.All(texts, text => Assert.Null(text.Error));
        Assert.All(texts, text => Assert.InRange(text.Text.Length, 1, 4096));
        Assert.All(texts, text => Assert.False(char.IsLowSurrogate(text.Text[0]) || text.Text[0] == '\u0301'));
        Assert.Equal("x" + string.Concat(Enumerable.Repeat(MarkupParser.Parse(sign).Text, 5000)), string.Concat(texts.Select(text => text.Text)));
    }

    private static TelegramMessage Body(OutgoingMessage message) => TelegramMessage.FromJson(message.Content);

    [Fact]
    public void A_text_too_long_for_a_caption_goes_before_the_file()
    {
        var file = Attachment.Of("a.bib", "text/plain", "@misc{}");
        var message = new OutgoingMessage(new TelegramMessage(new string('a', 5000), []).ToJson(), Silent: false, Key: "k") { File = file };

        var parts = SimplerMessage.Of(message, Simplification.Split);

        Assert.Equal([null, null, file], parts.Select(part => part.File));
        Assert.Equal("", TelegramMessage.FromJson(parts[^1].Content).Text);
    }
}
