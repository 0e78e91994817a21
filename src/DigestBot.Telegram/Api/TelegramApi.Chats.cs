using DigestBot.Telegram.Api.Updates;

namespace DigestBot.Telegram.Api;

public sealed partial class TelegramApi
{
    /// <summary>What a chat is called, and what kind it is. Source: Bot API, <c>getChat</c>.</summary>
    public Task<ApiAnswer<TelegramChat>> GetChatAsync(long chat, CancellationToken ct) =>
        CallAsync("getChat", new(chat), ApiJson.Snake.ChatNamed, ApiJson.Snake.EnvelopeTelegramChat, ct);

    /// <summary>
    /// What somebody is in a chat. Sure to be answered only where the bot is an administrator; for administrators also elsewhere.
    /// Source: Bot API, <c>getChatMember</c>.
    /// </summary>
    public Task<ApiAnswer<ChatMember>> GetChatMemberAsync(long chat, long user, CancellationToken ct) =>
        CallAsync("getChatMember", new(chat, user), ApiJson.Snake.GetChatMember, ApiJson.Snake.EnvelopeChatMember, ct);
}
