using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using DigestBot.Telegram.Api.Calls;
using DigestBot.Telegram.Api.Updates;

namespace DigestBot.Telegram.Api;

[JsonSerializable(typeof(Update))]
[JsonSerializable(typeof(NoParameters))]
[JsonSerializable(typeof(GetUpdates))]
[JsonSerializable(typeof(SetWebhook))]
[JsonSerializable(typeof(ReplyParameters))]
[JsonSerializable(typeof(InlineKeyboardMarkup))]
[JsonSerializable(typeof(EditMessageText))]
[JsonSerializable(typeof(InputMediaPhoto))]
[JsonSerializable(typeof(AnswerCallbackQuery))]
[JsonSerializable(typeof(AnswerInlineQuery))]
[JsonSerializable(typeof(SetMyCommands))]
[JsonSerializable(typeof(GetMyCommands))]
[JsonSerializable(typeof(SetMyDescription))]
[JsonSerializable(typeof(SetMyShortDescription))]
[JsonSerializable(typeof(InLanguage))]
[JsonSerializable(typeof(ChatNamed))]
[JsonSerializable(typeof(GetChatMember))]
[JsonSerializable(typeof(Envelope<IReadOnlyList<JsonElement>>), TypeInfoPropertyName = "EnvelopeUpdates")]
[JsonSerializable(typeof(Envelope<bool>))]
[JsonSerializable(typeof(Envelope<SentMessage>))]
[JsonSerializable(typeof(Envelope<IReadOnlyList<BotCommand>>), TypeInfoPropertyName = "EnvelopeCommands")]
[JsonSerializable(typeof(Envelope<BotDescription>))]
[JsonSerializable(typeof(Envelope<BotShortDescription>))]
[JsonSerializable(typeof(Envelope<ChatMember>))]
[JsonSerializable(typeof(Envelope<TelegramChat>))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>
    /// The most that one thing stands in another: rich messages, which anybody may forward to the bot, go deeper than what is usual.
    /// </summary>
    public const int Deepest = 1000;

    /// <summary>Names as Telegram writes them; what is described as always there has to be.</summary>
    public static ApiJson Snake { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        MaxDepth = Deepest,
    });
}
