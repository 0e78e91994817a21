namespace DigestBot.Telegram.Api.Calls;

/// <summary>Answers what somebody typed behind the bot's name. Source: Bot API, <c>answerInlineQuery</c>.</summary>
/// <param name="Results">At most 50.</param>
/// <param name="CacheTime">Seconds that Telegram may keep the answer; 300 without.</param>
/// <param name="IsPersonal">Whether it is kept for this person alone.</param>
/// <param name="NextOffset">What the next page is asked for with, at most 64 bytes; empty when there is none.</param>
/// <param name="Button">Stands above the results.</param>
public sealed record AnswerInlineQuery(
    string InlineQueryId,
    IReadOnlyList<InlineQueryResultArticle> Results,
    int? CacheTime = null,
    bool? IsPersonal = null,
    string? NextOffset = null,
    InlineQueryResultsButton? Button = null);

/// <summary>A result that sends a text. Source: Bot API, <c>InlineQueryResultArticle</c>.</summary>
/// <param name="Id">1 to 64 bytes, unique in the answer.</param>
public sealed record InlineQueryResultArticle(
    string Id,
    string Title,
    InputTextMessageContent InputMessageContent,
    string? Description = null,
    string? Url = null,
    InlineKeyboardMarkup? ReplyMarkup = null)
{
    /// <summary>The kind of result.</summary>
    public string Type { get; } = "article";
}

/// <summary>The text that a result sends. Source: Bot API, <c>InputTextMessageContent</c>.</summary>
/// <param name="MessageText">1 to 4,096 characters.</param>
public sealed record InputTextMessageContent(string MessageText, string? ParseMode = null, LinkPreviewOptions? LinkPreviewOptions = null);

/// <summary>Leads from the results into the chat with the bot. Source: Bot API, <c>InlineQueryResultsButton</c>.</summary>
/// <param name="StartParameter">What <c>/start</c> is said with there: 1 to 64 of <c>A-Za-z0-9_-</c>.</param>
public sealed record InlineQueryResultsButton(string Text, string StartParameter);
