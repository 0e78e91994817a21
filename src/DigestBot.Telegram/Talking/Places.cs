using System.Globalization;
using DigestBot.Core.Chats;
using DigestBot.Telegram.Api.Updates;

namespace DigestBot.Telegram.Talking;

/// <summary>Where things are said, in the bot's own words. Pure.</summary>
internal static class Places
{
    /// <summary>
    /// The chat or topic of a message. A thread of replies outside a forum is no topic, and General is the forum itself: answers go there
    /// without naming it.
    /// </summary>
    public static ChatAddress AddressOf(ReceivedMessage message) => AddressOf(message.Chat) with
    {
        Thread = message is { IsTopicMessage: true, MessageThreadId: { } topic and > TelegramPlatform.GeneralTopic } ? Text(topic) : "",
    };

    public static ChatAddress AddressOf(TelegramChat chat) => AddressOf(chat.Id);

    public static ChatAddress AddressOf(long chat) => new(TelegramPlatform.PlatformName, Text(chat));

    public static ChatKind KindOf(TelegramChat chat) => chat.Type switch
    {
        "private" => ChatKind.Private,
        "channel" => ChatKind.Channel,
        _ => ChatKind.Group,
    };

    public static long IdOf(ChatAddress chat) => long.Parse(chat.ChatId, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    public static bool TryId(string text, out long id) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out id);

    public static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
