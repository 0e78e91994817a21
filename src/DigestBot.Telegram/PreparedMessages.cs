using System.Runtime.CompilerServices;
using DigestBot.Core.Rendering.Dialects.Telegram;
using DigestBot.Telegram.Api;
using DigestBot.Telegram.Talking;

namespace DigestBot.Telegram;

/// <summary>
/// A push says the same to thousands of chats: it is made ready for the wire once. Messages are told apart by their text's place in memory, which
/// the outbox shares among all chats that get one; so none of it is compared, and what is no longer sent is forgotten by itself.
/// </summary>
internal sealed class PreparedMessages(Keyboards keyboards)
{
    private readonly ConditionalWeakTable<string, PreparedMessage> _known = [];

    /// <summary>A message as the dialect rendered it, ready to go to any chat.</summary>
    public PreparedMessage Of(string content) =>
        _known.TryGetValue(content, out var known) ? known : _known.GetValue(content, text => Prepare(TelegramMessage.FromJson(text)));

    private PreparedMessage Prepare(TelegramMessage message)
    {
        var keyboard = keyboards.Of(message.InlineKeyboard);
        return RichMessages.ContentOf(message) is { } rich
            ? PreparedMessage.Of(new RichContent(rich, keyboard))
            : PreparedMessage.Of(new MessageContent(message.Text, "HTML", new LinkPreviewOptions(IsDisabled: true), keyboard));
    }
}
