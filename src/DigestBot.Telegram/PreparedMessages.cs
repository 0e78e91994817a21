using System.Collections.Concurrent;
using DigestBot.Core.Rendering.Dialects.Telegram;
using DigestBot.Telegram.Api;

namespace DigestBot.Telegram;

/// <summary>A push says the same to thousands of chats: it is made ready for the wire once.</summary>
internal sealed class PreparedMessages
{
    // A push of all categories in both layouts and languages; with the longest messages, less than 10 MB.
    private const int Most = 256;

    private readonly ConcurrentDictionary<string, PreparedMessage> _known = [];

    /// <summary>A message as the dialect rendered it, ready to go to any chat.</summary>
    public PreparedMessage Of(string content)
    {
        if (_known.TryGetValue(content, out var known))
            return known;
        if (_known.Count >= Most)
            _known.Clear();
        return _known[content] = Prepare(TelegramMessage.FromJson(content));
    }

    private static PreparedMessage Prepare(TelegramMessage message) =>
        new(new(message.Text, "HTML", new LinkPreviewOptions(IsDisabled: true), Keyboard(message.InlineKeyboard)));

    private static InlineKeyboardMarkup? Keyboard(IReadOnlyList<IReadOnlyList<TelegramButton>> rows) => rows.Count == 0
        ? null
        : new([.. rows.Select(row => row.Select(button => new InlineKeyboardButton(button.Text, button.CallbackData, button.Url)).ToArray())]);
}
