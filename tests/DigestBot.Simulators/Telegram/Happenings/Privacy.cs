using DigestBot.Simulators.Telegram.World;

namespace DigestBot.Simulators.Telegram.Happenings;

/// <summary>What the bot may read in a group. Source: https://core.telegram.org/bots/features#privacy-mode.</summary>
internal static class Privacy
{
    private const string Mention = $"@{BotIdentity.Username}";

    public static bool LetsThrough(Chat chat, ChatMessage message, Messages messages, Rules rules) =>
        (chat.Bot.IsInside || message.Service is not null)
        && (chat.Kind is ChatKind.Private or ChatKind.Channel || chat.Bot.Administers || rules.Settings.ReadsAllGroupMessages
            || message.Service is not null || Concerns(message, messages));

    private static bool Concerns(ChatMessage message, Messages messages) =>
        message.Text.Entities.Any(entity => IsForBot(entity.Type, message.Text.Text.Substring(entity.Offset, entity.Length)))
        || (message.ReplyTo is { } reply && messages.Find(message.Chat, reply) is { IsOwn: true });

    private static bool IsForBot(string entity, string text) => entity switch
    {
        "bot_command" => !text.Contains('@') || text.EndsWith(Mention, StringComparison.OrdinalIgnoreCase),
        "mention" => text.Equals(Mention, StringComparison.OrdinalIgnoreCase),
        _ => false,
    };
}
