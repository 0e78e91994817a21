using DigestBot.Core.Delivery;

namespace DigestBot.Telegram;

/// <summary>
/// The words of Telegram's refusals, and the reaction to each; the first that occurs in a description counts. Sources: the source of
/// Telegram's Bot API server (<c>Client.cpp</c>, which lowers the first letter and puts <c>Bad Request:</c> or <c>Forbidden:</c> before it),
/// and the error names of the underlying API, which it passes on as they are.
/// </summary>
internal static class RefusalTexts
{
    private static readonly (Func<string, SendResult> Reaction, string[] Words)[] Table =
    [
        (_ => new SendResult.Done(), ["message is not modified", "MESSAGE_NOT_MODIFIED", "query is too old"]),
        (TargetClosed, ["thread not found", "TOPIC_CLOSED", "TOPIC_DELETED", "TOPIC_ID_INVALID"]),
        (Gone,
        [
            "bot was blocked", "USER_IS_BLOCKED", "user is deactivated", "USER_DEACTIVATED", "can't initiate conversation", "can't send messages to",
            "bot was kicked", "not a member", "group chat was deleted", "group chat was deactivated", "CHANNEL_PRIVATE", "USER_BANNED_IN_CHANNEL",
        ]),
        (NotFound, ["chat not found", "PEER_ID_INVALID", "CHAT_ID_INVALID", "CHANNEL_INVALID", "user not found", "USER_ID_INVALID"]),
        (NoRights,
        [
            "no rights to send", "not enough rights", "no write access", "need administrator rights", "CHAT_WRITE_FORBIDDEN", "CHAT_RESTRICTED",
            "CHAT_ADMIN_REQUIRED", "CHAT_GUEST_SEND_FORBIDDEN", "CHAT_SEND_PLAIN_FORBIDDEN",
        ]),
        // Before the texts: a keyboard can be too long as well.
        (reason => new SendResult.TooComplex(Simplification.WithoutButtons, reason),
            ["reply markup", "REPLY_MARKUP", "BUTTON_", "keyboard button"]),
        (reason => new SendResult.TooComplex(Simplification.PlainText, reason),
            ["can't parse entities", "unsupported start tag", "end tag", "ENTITIES_", "ENTITY_", "invalid Unicode"]),
        (reason => new SendResult.TooComplex(Simplification.Split, reason), ["too long", "MESSAGE_TOO_LONG", "Too Large"]),
    ];

    public static Func<string, SendResult>? Find(string description) =>
        Table.FirstOrDefault(row => row.Words.Any(words => description.Contains(words, StringComparison.OrdinalIgnoreCase))).Reaction;

    private static SendResult.Refused Gone(string reason) => new(RefusalKind.Gone, reason);

    private static SendResult.Refused NotFound(string reason) => new(RefusalKind.NotFound, reason);

    private static SendResult.Refused NoRights(string reason) => new(RefusalKind.NoRights, reason);

    private static SendResult.Refused TargetClosed(string reason) => new(RefusalKind.TargetClosed, reason);
}
