using System.Text.Json;
using DigestBot.Telegram.Api.Calls;

namespace DigestBot.Telegram.Api;

public sealed partial class TelegramApi
{
    /// <summary>Puts other content into a message of a chat. Source: Bot API, <c>editMessageText</c>.</summary>
    public Task<ApiAnswer<SentMessage>> EditMessageTextAsync(EditMessageText edit, CancellationToken ct) =>
        CallAsync("editMessageText", edit, ApiJson.Snake.EditMessageText, ApiJson.Snake.EnvelopeSentMessage, ct);

    /// <summary>Puts a picture into a message of a chat. Source: Bot API, <c>editMessageMedia</c>.</summary>
    public async Task<ApiAnswer<SentMessage>> EditMessagePhotoAsync(EditMessagePhoto edit, CancellationToken ct) => await CallAsync(
        _http, "editMessageMedia", await DocumentForm.WriteEditAsync(edit, ct), static answer => JsonSerializer.Deserialize(answer, ApiJson.Snake.EnvelopeSentMessage), ct);

    /// <summary>Answers a pressed button; 400 <c>query is too old</c> after some minutes. Source: Bot API, <c>answerCallbackQuery</c>.</summary>
    public Task<ApiAnswer<bool>> AnswerCallbackQueryAsync(AnswerCallbackQuery answer, CancellationToken ct) =>
        CallAsync("answerCallbackQuery", answer, ApiJson.Snake.AnswerCallbackQuery, ApiJson.Snake.EnvelopeBoolean, ct);

    /// <summary>Answers what somebody types behind the bot's name. Source: Bot API, <c>answerInlineQuery</c>.</summary>
    public Task<ApiAnswer<bool>> AnswerInlineQueryAsync(AnswerInlineQuery answer, CancellationToken ct) =>
        CallAsync("answerInlineQuery", answer, ApiJson.Snake.AnswerInlineQuery, ApiJson.Snake.EnvelopeBoolean, ct);
}
