namespace DigestBot.Telegram.Api.Calls;

/// <summary>Puts other content into a message of the bot. Source: Bot API, <c>editMessageText</c>.</summary>
/// <param name="Text">1 to 4,096 UTF-16 units once the markup is parsed; null with rich content.</param>
/// <param name="ReplyMarkup">Null takes the buttons away.</param>
public sealed record EditMessageText(
    long ChatId,
    long MessageId,
    string? Text = null,
    string? ParseMode = null,
    LinkPreviewOptions? LinkPreviewOptions = null,
    InputRichMessage? RichMessage = null,
    InlineKeyboardMarkup? ReplyMarkup = null);

/// <summary>Ends the waiting of whoever pressed a button. Source: Bot API, <c>answerCallbackQuery</c>.</summary>
/// <param name="Text">At most 200 characters, shown for a moment; null for silence.</param>
/// <param name="ShowAlert">Whether it stays until it is closed.</param>
public sealed record AnswerCallbackQuery(string CallbackQueryId, string? Text = null, bool? ShowAlert = null);
