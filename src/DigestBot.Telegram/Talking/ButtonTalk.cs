using DigestBot.Core.Chats;
using DigestBot.Core.Conversation;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering.Dialects.Telegram;
using DigestBot.Core.Rendering.Text;
using DigestBot.Telegram.Api.Updates;

namespace DigestBot.Telegram.Talking;

/// <summary>Answers pressed buttons; each press is answered, since the app waits for it.</summary>
internal sealed class ButtonTalk(PressAnswers answers, Requests requests, IConversation conversation, ICaretakers caretakers, ReplySender sender)
{
    // Source: Bot API, answerCallbackQuery.text.
    private const int LongestNotice = 200;

    /// <summary>Answers a press.</summary>
    /// <param name="isLate">
    /// Whether the press may have waited for long: then nobody may be waiting any more, and Telegram's word on that is heard before anything is done.
    /// </param>
    public async Task AnswerAsync(CallbackQuery query, bool isLate, CancellationToken ct)
    {
        // Buttons that only show something, and messages sent by inline mode, whose chat is unknown.
        if (query is not { Data: not null and not TelegramButton.Nothing, Message: { } on } || (isLate && !await answers.IsAwaitedAsync(query, ct)))
        {
            await NoticeAsync(query, text: null, isAlert: false, ct);
            return;
        }

        if (await IsLostAsync(query, on, ct))
        {
            await NoticeAsync(query, Texts.For(query.From.LanguageCode).NoLongerThere, isAlert: true, ct);
            return;
        }

        var request = await requests.OfAsync(query, on, ct);
        var reply = await conversation.AnswerAsync(request, ct);
        await NoticeAsync(query, reply.Notice, reply.IsRefusal, ct);
        if (reply is { IsRefusal: true, Notice: not null })
            return;
        var isReplaced = reply is { InPlace: true, Messages: [var first, ..] } && await sender.ReplaceAsync(request.Chat, on.MessageId, first, ct);
        await sender.SendAsync(request.Chat, reply.Messages.Skip(isReplaced ? 1 : 0), question: null, ct);
    }

    /// <summary>Ends the waiting with a word.</summary>
    public Task NoticeAsync(CallbackQuery query, string? text, bool isAlert, CancellationToken ct)
    {
        var word = text is null ? null : Inlines.ToPlain(Clip.To([new Inline.Plain(text)], LongestNotice));
        return answers.SendAsync(new(query.Id, word, isAlert && word is not null ? true : null), ct);
    }

    /// <summary>
    /// Whether the message cannot be seen any more by which one would know what chat its buttons were for: the person looks after several, or
    /// it stood in one of a forum's topics. Source: Bot API, <c>InaccessibleMessage</c>, whose date is 0 and which names no topic.
    /// </summary>
    private async Task<bool> IsLostAsync(CallbackQuery query, ReceivedMessage on, CancellationToken ct) =>
        on is { Date: 0, Chat.IsForum: true }
        || (on is { Date: 0, Chat.Type: "private" } && await LooksAfterOthersAsync(query, ct));

    private async Task<bool> LooksAfterOthersAsync(CallbackQuery query, CancellationToken ct) =>
        (await caretakers.ChatsOfAsync(TelegramPlatform.PlatformName, Places.Text(query.From.Id), atMost: 1, ct)).Count > 0;
}
