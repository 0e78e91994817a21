using DigestBot.Core.Rendering.Dialects.Telegram;
using DigestBot.Telegram.Api;
using DigestBot.Telegram.Talking;

namespace DigestBot.Telegram.Tests.Talking;

public sealed class KeyboardsTests
{
    private static readonly IReadOnlyList<IReadOnlyList<TelegramButton>> Rows =
        [[new("PDF", Url: "https://arxiv.org/pdf/2601.00017"), new("Share") { Share = "p-2601_00017" }], [new("Only this") { Share = "c-cs_CV" }]];

    [Fact]
    public void What_is_shared_is_a_link_to_the_bot()
    {
        var me = new Myself();
        me.Learn(new BotUser(1, "Digest", "digest_bot"));

        var share = new Keyboards(me).Of(Rows)!.InlineKeyboard[0][1];

        Assert.Equal(
            new InlineKeyboardButton("Share", null, "https://t.me/share/url?url=https%3A%2F%2Ft.me%2Fdigest_bot%3Fstart%3Dp-2601_00017"), share);
    }

    [Fact]
    public void Without_the_bots_name_there_is_nothing_to_share()
    {
        var rows = new Keyboards(new Myself()).Of(Rows)!.InlineKeyboard;

        Assert.Equal("PDF", Assert.Single(Assert.Single(rows)).Text);
    }

    [Fact]
    public void No_buttons_are_no_keyboard() => Assert.Null(new Keyboards(new Myself()).Of([]));
}
