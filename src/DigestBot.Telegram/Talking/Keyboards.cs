using DigestBot.Core.Rendering.Dialects.Telegram;
using DigestBot.Telegram.Api;

namespace DigestBot.Telegram.Talking;

/// <summary>Makes a message's buttons ready for the wire. What is shared is a link to the bot, so it takes the bot's name: without it, nothing is.</summary>
internal sealed class Keyboards(Myself me)
{
    /// <summary>Null where there is nothing to press.</summary>
    public InlineKeyboardMarkup? Of(IReadOnlyList<IReadOnlyList<TelegramButton>> rows)
    {
        var ready = rows.Select(row => row.Select(Write).OfType<InlineKeyboardButton>().ToArray()).Where(row => row.Length > 0).ToArray();
        return ready.Length == 0 ? null : new(ready);
    }

    private InlineKeyboardButton? Write(TelegramButton button) => button switch
    {
        { Share: null } => new(button.Text, button.CallbackData, button.Url),
        { Share: { } payload } when me.Username.Length > 0 => new(button.Text, null, BotLinks.Share(BotLinks.Start(me.Username, payload))),
        _ => null,
    };
}
