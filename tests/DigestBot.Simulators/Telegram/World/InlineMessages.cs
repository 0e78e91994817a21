using System.Globalization;

namespace DigestBot.Simulators.Telegram.World;

/// <summary>Messages that people sent by way of the bot. It knows them by an <c>inline_message_id</c>, and not where they are.</summary>
internal static class InlineMessages
{
    /// <summary>Stands for whatever chat it is.</summary>
    public const long Chat = 0;

    private const string Prefix = "AgAAAI";

    public static string IdOf(ChatMessage message) => $"{Prefix}{message.Id}";

    public static ChatMessage? Find(Messages messages, string id) =>
        id.StartsWith(Prefix, StringComparison.Ordinal) && long.TryParse(id[Prefix.Length..], CultureInfo.InvariantCulture, out var number) ? messages.Find(Chat, number) : null;
}
