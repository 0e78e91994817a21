using System.Text;

namespace DigestBot.Core.Rendering.Dialects.Telegram;

/// <summary>Writes messages as <see cref="TelegramJson"/> reads them.</summary>
internal static class TelegramWriter
{
    public static string Write(TelegramMessage message) => SpareBuilder.Finish(SpareBuilder.Take()
        .Append("{\"text\":").Quoted(message.Text)
        .Further("inline_keyboard", message.InlineKeyboard, static (json, row) => json.List(row, Write))
        .Further("rich_html", message.RichHtml)
        .Append('}'));

    private static void Write(StringBuilder json, TelegramButton button) => json
        .Append("{\"text\":").Quoted(button.Text)
        .Further("callback_data", button.CallbackData)
        .Further("url", button.Url)
        .Further("share", button.Share)
        .Append('}');
}
