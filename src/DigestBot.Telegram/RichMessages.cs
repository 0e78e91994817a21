using DigestBot.Core.Delivery;
using DigestBot.Core.Rendering.Dialects.Telegram;
using DigestBot.Telegram.Api;

namespace DigestBot.Telegram;

/// <summary>Messages that have a rich form and a classic one.</summary>
internal static class RichMessages
{
    /// <summary>The rich form; null for a message that is classic only. What a digest wrote is no link or mention unless we made it one.</summary>
    public static InputRichMessage? ContentOf(TelegramMessage message) =>
        message.RichHtml is { } html ? new(Html: html, SkipEntityDetection: true) : null;

    /// <summary>
    /// What the answer to a rich message means: whatever the server has against its form, or against rich messages as such because it is older
    /// than they are, it may take the classic one.
    /// </summary>
    public static SendResult Read(SendResult result) => result switch
    {
        SendResult.Rejected rejected => new SendResult.TooComplex(Simplification.Classic, rejected.Reason),
        SendResult.TooComplex { How: not Simplification.WithoutButtons } complex => complex with { How = Simplification.Classic },
        _ => result,
    };
}
