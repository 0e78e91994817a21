using DigestBot.Simulators.Telegram;
using DigestBot.Telegram.Tests.Support;

namespace DigestBot.Telegram.Tests.Talking;

public sealed class PictureTalkTests
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47];

    [Fact]
    public async Task Statistics_come_as_a_picture_with_the_same_in_text_below()
    {
        await using var bot = await Bot.StartAsync();

        var sent = await bot.AskAsync("/stats");

        Assert.Equal(("papers-per-day.png", "image/png", true), (sent.File?.Name, sent.File?.MediaType, sent.File?.IsPhoto));
        Assert.Equal(Png, sent.File!.Bytes[..Png.Length]);
        Assert.Contains("█ cs.CV · 12, latest 12", sent.Text, StringComparison.Ordinal);
        Assert.Contains("cs.CV", sent.Labels);
    }

    [Fact]
    public async Task Another_category_takes_its_place_with_a_picture_of_its_own()
    {
        await using var bot = await Bot.StartAsync();
        var before = await bot.AskAsync("/stats");

        await bot.PressAsync("cs.CV");

        await bot.UntilAsync(() => bot.Latest().IsEdited);
        Assert.Equal(1, bot.Count(Bot.Ada));
        Assert.NotSame(before.File, bot.Latest().File);
        Assert.Contains("✓ cs.CV", bot.Latest().Labels);
    }

    [Theory]
    [InlineData("not enough rights to send photos to the chat")]
    [InlineData("CHAT_SEND_PHOTOS_FORBIDDEN")]
    [InlineData("IMAGE_PROCESS_FAILED")]
    public async Task Where_a_picture_is_not_taken_the_text_comes_alone(string refusal)
    {
        await using var bot = await Bot.StartAsync();
        bot.Server.AnswerNext(Refusal.BadRequest(refusal), "sendPhoto");

        var sent = await bot.AskAsync("/stats");

        Assert.Null(sent.File);
        Assert.Contains("█ cs.CV · 12, latest 12", sent.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_statistic_comes_below_a_picture()
    {
        await using var bot = await Bot.StartAsync();
        await bot.AskAsync("/stats");

        await bot.PressAsync(label: null, data: "r:/help");

        await bot.UntilAsync(() => bot.Count(Bot.Ada) == 2);
        Assert.Null(bot.Latest().File);
    }
}
