using DigestBot.Core.Delivery;
using DigestBot.Core.Rendering.Dialects.Telegram;
using DigestBot.Simulators.Telegram;
using DigestBot.Telegram.Tests.Support;

namespace DigestBot.Telegram.Tests;

public sealed class RichMessageTests
{
    private static readonly OutgoingMessage Message =
        new(new TelegramMessage("<b>17</b> On x²", []) { RichHtml = "<h3>17</h3><p>On <tg-math>x^2</tg-math></p>" }.ToJson(), Silent: false, "key");

    [Fact]
    public async Task A_rich_message_goes_out_as_one()
    {
        await using var scene = await Scene.SetAsync();

        Assert.IsType<SendResult.Sent>(await scene.Platform.SendAsync(Scene.Chat(7), Message, Scene.Ct));

        Assert.Contains("<tg-math>x^2</tg-math>", Assert.Single(scene.Server.Messages).Text);
    }

    [Theory]
    [InlineData(404, "Not Found: method not found")]
    [InlineData(400, "Bad Request: can't parse entities: unsupported start tag \"tg-math\" at byte offset 3")]
    [InlineData(400, "Bad Request: RICH_MESSAGE_INVALID")]
    public async Task Where_the_server_refuses_it_the_classic_form_is_sent(int code, string words)
    {
        await using var scene = await Scene.SetAsync();
        scene.Server.AnswerNext(new Refusal(code, words), "sendRichMessage");

        var refused = Assert.IsType<SendResult.TooComplex>(await scene.Platform.SendAsync(Scene.Chat(7), Message, Scene.Ct));
        var classic = Assert.Single(scene.Platform.Simplify(Message, refused.How));

        Assert.IsType<SendResult.Sent>(await scene.Platform.SendAsync(Scene.Chat(7), classic, Scene.Ct));
        Assert.Equal("<b>17</b> On x²", Assert.Single(scene.Server.Messages).Text);
    }

    [Fact]
    public async Task A_chat_that_wants_them_gets_rich_cards_and_leafs_through_them()
    {
        await using var bot = await Bot.StartAsync();
        await bot.AskAsync("/settings layout rich");

        Assert.Contains("<details>", (await bot.AskAsync("11")).Source);
        await bot.PressAsync("12 ›");

        await bot.UntilAsync(() => bot.Latest() is { IsEdited: true, Source: var source } && source.Contains("<h3>12", StringComparison.Ordinal));
    }

    [Fact]
    public async Task On_an_older_server_such_a_chat_gets_classic_ones()
    {
        await using var bot = await Bot.StartAsync();
        await bot.AskAsync("/settings layout rich");
        bot.Server.AnswerNext(new Refusal(404, "Not Found: method not found"), "sendRichMessage");

        Assert.Contains("<blockquote expandable>", (await bot.AskAsync("11")).Source);
    }

    [Theory]
    [InlineData(403, "Forbidden: bot was blocked by the user")]
    [InlineData(401, "Unauthorized")]
    [InlineData(400, "Bad Request: chat not found")]
    public async Task What_is_not_about_the_form_means_what_it_always_means(int code, string words)
    {
        await using var scene = await Scene.SetAsync();
        scene.Server.AnswerNext(new Refusal(code, words), "sendRichMessage");

        Assert.IsNotType<SendResult.TooComplex>(await scene.Platform.SendAsync(Scene.Chat(7), Message, Scene.Ct));
    }
}
