using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Core.Rendering.Dialects.Telegram;
using DigestBot.Telegram.Api;
using DigestBot.Telegram.Api.Calls;

namespace DigestBot.Telegram.Talking;

/// <summary>Puts other content into messages of the bot.</summary>
internal sealed class MessageEditor(TelegramApi api, TelegramPlatform platform, Keyboards keyboards)
{
    // Source: the source of Telegram's Bot API server; the names in capitals come from the underlying API.
    private static readonly string[] Stuck =
        ["can't be edited", "no text in the message", "message to edit not found", "MESSAGE_ID_INVALID", "MESSAGE_EDIT_TIME_EXPIRED", "message identifier is not specified"];

    /// <summary>What became of it; null where this message cannot be edited, being too old, deleted or another's, or where it takes several.</summary>
    public async Task<SendResult?> EditAsync(ChatAddress chat, long messageId, OutgoingMessage message, CancellationToken ct)
    {
        if (message.Picture is { } picture)
            return await EditPhotoAsync(new(Places.IdOf(chat), messageId, platform.Captioned(message.Content, picture)), ct);
        var body = TelegramMessage.FromJson(message.Content);
        var rich = RichMessages.ContentOf(body);
        var edit = new EditMessageText(Places.IdOf(chat), messageId, ReplyMarkup: keyboards.Of(body.InlineKeyboard));
        var answer = await api.EditMessageTextAsync(
            rich is null
                ? edit with { Text = body.Text, ParseMode = "HTML", LinkPreviewOptions = new(IsDisabled: true) }
                : edit with { RichMessage = rich }, ct);
        if (answer is ApiAnswer<SentMessage>.Error { What.Description: var words } && Stuck.Any(stuck => words.Contains(stuck, StringComparison.OrdinalIgnoreCase)))
            return null;
        var result = rich is null ? TelegramErrors.Read(answer) : RichMessages.Read(TelegramErrors.Read(answer));
        return result is SendResult.TooComplex { How: Simplification.Split } ? null : result;
    }

    // Whatever is against a picture here: below, the text may go without it.
    private async Task<SendResult?> EditPhotoAsync(EditMessagePhoto edit, CancellationToken ct)
    {
        var result = TelegramErrors.Read(await api.EditMessagePhotoAsync(edit, ct));
        return result is SendResult.Refused or SendResult.Rejected or SendResult.TooComplex ? null : result;
    }
}
