using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DigestBot.Telegram.Api;

/// <summary>Where a <c>sendMessage</c> goes, and how loudly.</summary>
/// <param name="ChatId">Negative for groups and channels.</param>
/// <param name="MessageThreadId">A forum's topic; null for its General topic and wherever there are no topics.</param>
/// <param name="ReplyParameters">What it answers; null for nothing.</param>
public sealed record MessageTarget(long ChatId, long? MessageThreadId, bool? DisableNotification, ReplyParameters? ReplyParameters = null);

/// <summary>The message that another one answers. Source: Bot API, <c>ReplyParameters</c>.</summary>
/// <param name="AllowSendingWithoutReply">Whether it is sent all the same when that message is gone.</param>
public sealed record ReplyParameters(long MessageId, bool AllowSendingWithoutReply = true);

/// <summary>What a <c>sendMessage</c> says.</summary>
/// <param name="Text">1 to 4,096 UTF-16 units once the markup is parsed.</param>
/// <param name="ParseMode"><c>HTML</c>.</param>
public sealed record MessageContent(string Text, string? ParseMode, LinkPreviewOptions? LinkPreviewOptions, InlineKeyboardMarkup? ReplyMarkup);

/// <summary>What a <c>sendRichMessage</c> says.</summary>
public sealed record RichContent(InputRichMessage RichMessage, InlineKeyboardMarkup? ReplyMarkup);

/// <summary>A rich message's content in one of the two forms; at most 32,768 characters and 500 blocks. Source: Bot API, <c>InputRichMessage</c>.</summary>
/// <param name="SkipEntityDetection">Whether addresses, names and the like in it are left as they are.</param>
public sealed record InputRichMessage(string? Html = null, string? Markdown = null, bool? SkipEntityDetection = null);

/// <summary>Whether a message shows a preview of its links.</summary>
public sealed record LinkPreviewOptions(bool IsDisabled);

/// <summary>Rows of buttons below a message, at most 100 buttons in all.</summary>
public sealed record InlineKeyboardMarkup(IReadOnlyList<IReadOnlyList<InlineKeyboardButton>> InlineKeyboard);

/// <summary>A button with exactly one of the two.</summary>
/// <param name="CallbackData">1 to 64 bytes.</param>
public sealed record InlineKeyboardButton(string Text, string? CallbackData, string? Url);

/// <summary>A <c>Message</c>, as far as it is of use to whoever sent it.</summary>
public sealed record SentMessage(long MessageId);

/// <summary>A <c>User</c>, as <c>getMe</c> describes the bot itself.</summary>
/// <param name="Username">Without the at sign.</param>
public sealed record BotUser(long Id, string FirstName, string? Username);

/// <summary>What every answer is wrapped in. Source: Bot API, "Making requests".</summary>
internal sealed record Envelope<T>(bool Ok, T? Result, int ErrorCode, string? Description, ResponseParameters? Parameters);

[JsonSerializable(typeof(MessageTarget))]
[JsonSerializable(typeof(MessageContent))]
[JsonSerializable(typeof(RichContent))]
[JsonSerializable(typeof(Envelope<SentMessage>))]
[JsonSerializable(typeof(Envelope<BotUser>))]
internal sealed partial class WireJson : JsonSerializerContext
{
    /// <summary>Characters as they are: half the bytes for Chinese, and no page ever embeds a call.</summary>
    public static WireJson Snake { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
