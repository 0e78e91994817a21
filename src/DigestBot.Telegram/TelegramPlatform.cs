using System.Globalization;
using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Core.Rendering.Dialects;
using DigestBot.Core.Rendering.Dialects.Telegram;
using DigestBot.Telegram.Api;
using NodaTime;

namespace DigestBot.Telegram;

/// <summary>Telegram as a platform to send to.</summary>
public sealed class TelegramPlatform(TelegramApi api, TelegramDialect dialect, TelegramOptions options) : IChatPlatform
{
    /// <summary>The platform's name in addresses.</summary>
    public const string PlatformName = "telegram";

    // The General topic is meant by leaving the topic out; with its own id a send fails. Source: the source of the Bot API server.
    private const long GeneralTopic = 1;

    private readonly PreparedMessages _prepared = new();

    /// <inheritdoc />
    public string Name => PlatformName;

    /// <inheritdoc />
    public IDialect Dialect => dialect;

    /// <inheritdoc />
    public SendLimits Limits { get; } = new(
        Overall: new(options.MessagesPerSecond, Duration.FromSeconds(1)),
        Chat: new(options.MessagesPerSecondPerChat, Duration.FromSeconds(1)),
        Group: new(options.MessagesPerMinutePerGroup, Duration.FromMinutes(1)));

    /// <inheritdoc />
    // Groups, supergroups and channels have negative ids. Source: Bot API, Chat.
    public bool IsGroup(ChatAddress chat) => chat.ChatId.StartsWith('-');

    /// <inheritdoc />
    public async Task<SendResult> SendAsync(ChatAddress chat, OutgoingMessage message, CancellationToken ct)
    {
        if (!TryId(chat.ChatId, out var id) || !TryThread(chat.Thread, out var thread))
            return new SendResult.Refused(RefusalKind.NotFound, "not an id of Telegram");
        var target = new MessageTarget(id, thread, message.Silent ? true : null);
        return TelegramErrors.Read(await api.SendMessageAsync(target, _prepared.Of(message.Content), ct));
    }

    /// <inheritdoc />
    public IReadOnlyList<OutgoingMessage> Simplify(OutgoingMessage message, Simplification how) => SimplerMessage.Of(message, how);

    private static bool TryThread(string thread, out long? id)
    {
        id = null;
        if (thread.Length == 0)
            return true;
        var known = TryId(thread, out var number);
        id = number == GeneralTopic ? null : number;
        return known;
    }

    private static bool TryId(string text, out long id) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out id);
}
