using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Core.Rendering.Dialects;
using DigestBot.Core.Rendering.Dialects.Telegram;
using DigestBot.Telegram.Api;
using DigestBot.Telegram.Api.Calls;
using DigestBot.Telegram.Talking;
using NodaTime;

namespace DigestBot.Telegram;

/// <summary>Telegram as a platform to send to.</summary>
internal sealed class TelegramPlatform(TelegramApi api, TelegramDialect dialect, TelegramOptions options, Keyboards keyboards) : IChatPlatform
{
    /// <summary>The platform's name in addresses.</summary>
    public const string PlatformName = "telegram";

    // The General topic is meant by leaving the topic out; with its own id a send fails. Source: the source of the Bot API server.
    internal const long GeneralTopic = 1;

    private readonly PreparedMessages _prepared = new(keyboards);

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
    // A private chat has the id of its person. Source: Bot API, User and Chat; only people's ids are positive.
    public ChatAddress? PrivateChatOf(string personId) => Places.TryId(personId, out var id) && id > 0 ? new(PlatformName, personId) : null;

    /// <inheritdoc />
    public Task<SendResult> SendAsync(ChatAddress chat, OutgoingMessage message, CancellationToken ct) =>
        SendAsync(chat, message, reply: null, ct);

    /// <summary>The same as an answer to a message in that chat.</summary>
    internal async Task<SendResult> SendAsync(ChatAddress chat, OutgoingMessage message, ReplyParameters? reply, CancellationToken ct)
    {
        if (!Places.TryId(chat.ChatId, out var id) || !TryThread(chat.Thread, out var thread))
            return new SendResult.Refused(RefusalKind.NotFound, "not an id of Telegram");
        var target = new MessageTarget(id, thread, message.Silent ? true : null, reply);
        if (message.File is { } file)
            return TelegramErrors.Read(await api.SendDocumentAsync(target, Captioned(message.Content, file), ct));
        if (message.Picture is { } picture && await SendPictureAsync(target, message.Content, picture, ct) is { } shown)
            return shown;
        var prepared = _prepared.Of(message.Content);
        var result = TelegramErrors.Read(await api.SendMessageAsync(target, prepared, ct));
        return prepared.IsRich ? RichMessages.Read(result) : result;
    }

    /// <summary>A file with a message's text and buttons below it.</summary>
    internal DocumentContent Captioned(string content, Attachment file)
    {
        var body = TelegramMessage.FromJson(content);
        return new(new(file.Name, file.MediaType, file.Bytes), body.Text.Length > 0 ? body.Text : null, "HTML", keyboards.Of(body.InlineKeyboard));
    }

    // Null where it is not taken, such as in a group that takes no pictures: the text says the same, and what is against the chat it will hear as well.
    private async Task<SendResult?> SendPictureAsync(MessageTarget target, string content, Attachment picture, CancellationToken ct)
    {
        var result = TelegramErrors.Read(await api.SendPhotoAsync(target, Captioned(content, picture), ct));
        return result is SendResult.Refused or SendResult.Rejected or SendResult.TooComplex ? null : result;
    }

    /// <inheritdoc />
    public IReadOnlyList<OutgoingMessage> Simplify(OutgoingMessage message, Simplification how) => SimplerMessage.Of(message, how);

    private static bool TryThread(string thread, out long? id)
    {
        id = null;
        if (thread.Length == 0)
            return true;
        var known = Places.TryId(thread, out var number);
        id = number == GeneralTopic ? null : number;
        return known;
    }
}
