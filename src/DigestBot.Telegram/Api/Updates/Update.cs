using System.Text.Json.Serialization;

namespace DigestBot.Telegram.Api.Updates;

/// <summary>
/// Something that happened: at most one of its parts is there. Kinds that the bot does not read leave all of them empty. Source: Bot API, <c>Update</c>.
/// </summary>
/// <param name="UpdateId">Grows by one with each update; after a week without any, Telegram goes on from a random number.</param>
/// <param name="Message">Said in a private chat or a group, or a service message there.</param>
/// <param name="ChannelPost">Said in a channel.</param>
/// <param name="MyChatMember">The bot itself was added, removed, promoted, demoted, blocked or unblocked.</param>
/// <param name="ChatMember">Somebody else was; comes only where the bot is an administrator and asked for it.</param>
public sealed record Update(
    [property: JsonRequired] long UpdateId,
    ReceivedMessage? Message = null,
    ReceivedMessage? ChannelPost = null,
    CallbackQuery? CallbackQuery = null,
    InlineQuery? InlineQuery = null,
    ChatMemberUpdated? MyChatMember = null,
    ChatMemberUpdated? ChatMember = null)
{
    /// <summary>What to ask for in <c>allowed_updates</c>: the kinds that are read.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["message", "channel_post", "callback_query", "inline_query", "my_chat_member", "chat_member"];
}
