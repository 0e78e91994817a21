using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DigestBot.Core.Rendering.Dialects.Telegram;

/// <summary>What the Telegram dialect renders: those parts of a <c>sendMessage</c> call that the message decides.</summary>
/// <param name="Text">HTML in Telegram's subset.</param>
/// <param name="InlineKeyboard">Rows of buttons; empty for none.</param>
public sealed record TelegramMessage(string Text, IReadOnlyList<IReadOnlyList<TelegramButton>> InlineKeyboard)
{
    /// <summary>The same for <c>sendRichMessage</c>, in its HTML; null for a message that is classic only. <see cref="Text"/> stands in for it.</summary>
    public string? RichHtml { get; init; }

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static TelegramMessage FromJson(string json) =>
        JsonSerializer.Deserialize(json, TelegramJson.Readable.TelegramMessage)
        ?? throw new InvalidOperationException("A stored Telegram body is empty.");

    public string ToJson() => TelegramWriter.Write(this);
}

/// <summary>An <c>InlineKeyboardButton</c>: it has either data or an address, or something to share.</summary>
public sealed record TelegramButton(string Text, string? CallbackData = null, string? Url = null)
{
    /// <summary>What a button sends that only shows something; the adapter answers it with silence.</summary>
    public const string Nothing = "-";

    /// <summary>The payload of a link to the bot that is passed on; the adapter, which knows the bot's name, makes an address of it.</summary>
    public string? Share { get; init; }
}

[JsonSerializable(typeof(TelegramMessage))]
internal sealed partial class TelegramJson : JsonSerializerContext
{
    /// <summary>Characters as they are: a third of the length for Chinese, and several times as fast to read at every send.</summary>
    public static TelegramJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
