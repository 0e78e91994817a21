using DigestBot.Simulators.Telegram.Wire;
using DigestBot.Simulators.Telegram.World;

namespace DigestBot.Simulators.Telegram;

/// <summary>The words in which the server refuses a chat. Source: the source of Telegram's Bot API server.</summary>
internal static class ChatRules
{
    public static Refusal? Refuse(long chat, TelegramSettings settings)
    {
        if (settings.Chats.Count > 0 && settings.Chats.TryGetValue(chat.ToString(), out var rule))
            return Refuse(rule, Chat.KindOf(chat).Name());
        return chat > 0 && settings.BlockedShare > 0 && IsBlocked(chat, settings.BlockedShare) ? Blocked() : null;
    }

    /// <summary>Whether a private chat is one of the share that blocked the bot: spread evenly, the same at every start.</summary>
    public static bool IsBlocked(long chat, double share) => (ulong)chat * 0x9E3779B97F4A7C15 / (double)ulong.MaxValue < share;

    /// <summary>What a chat in such a state refuses.</summary>
    public static Refusal? Refuse(ChatRule rule, string kind) => rule.State switch
    {
        ChatState.Blocked => Blocked(),
        ChatState.Deactivated => Refusal.Forbidden("user is deactivated"),
        ChatState.NotStarted => Refusal.Forbidden("bot can't initiate conversation with a user"),
        ChatState.Kicked => Refusal.Forbidden($"bot was kicked from the {kind} chat"),
        ChatState.NotMember => Refusal.Forbidden($"bot is not a member of the {kind} chat"),
        ChatState.Deleted => Refusal.Forbidden("the group chat was deleted"),
        ChatState.NotFound => Refusal.BadRequest("chat not found"),
        ChatState.InvalidPeer => Refusal.BadRequest("PEER_ID_INVALID"),
        ChatState.NoRights => Refusal.BadRequest("not enough rights to send text messages to the chat"),
        ChatState.NeedsAdministrator => Refusal.BadRequest("need administrator rights in the channel chat"),
        ChatState.WriteForbidden => Refusal.BadRequest("CHAT_WRITE_FORBIDDEN"),
        ChatState.TopicClosed => Refusal.BadRequest("TOPIC_CLOSED"),
        ChatState.ThreadMissing => Refusal.BadRequest("message thread not found"),
        ChatState.Migrated => Refusal.BadRequest("group chat was upgraded to a supergroup chat") with { MigrateToChatId = rule.MovedTo },
        ChatState.MustWait => Refusal.TooManyRequests(rule.RetryAfter),
        _ => null,
    };

    private static Refusal Blocked() => Refusal.Forbidden("bot was blocked by the user");
}
