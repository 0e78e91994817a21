using System.Text;
using System.Text.Json;

namespace DigestBot.Simulators.Telegram.Markup;

/// <summary>What the server accepts as a button below a message. Source: Bot API, <c>InlineKeyboardButton</c>.</summary>
internal static class ButtonReader
{
    private const int LongestData = 64;
    private const int LongestCopy = 256;
    private static readonly string[] Kinds =
    [
        "url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat", "switch_inline_query_chosen_chat",
        "copy_text", "callback_game", "pay",
    ];

    public static Button Read(JsonElement button) => new(Text(button, "text")!, Text(button, "callback_data"), Text(button, "url"));

    public static Refusal? Refuse(JsonElement button)
    {
        if (button.ValueKind != JsonValueKind.Object)
            return Refusal.BadRequest("can't parse inline keyboard button: InlineKeyboardButton must be an Object");
        if (Text(button, "text") is not { } label)
            return Refusal.BadRequest("can't parse inline keyboard button: Can't find field \"text\"");
        if (label.Length == 0)
            return Refusal.BadRequest("inline keyboard button text must be non-empty");
        return Kinds.Where(kind => IsGiven(button, kind)).ToList() switch
        {
            [] => Refusal.BadRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
            ["callback_data"] => RefuseData(Text(button, "callback_data")!),
            ["url"] => RefuseAddress(Text(button, "url")!),
            ["copy_text"] => RefuseCopy(button.GetProperty("copy_text")),
            [_] => null,
            // The real server takes the address and forgets the data; here a test is to find it.
            _ => Refusal.BadRequest("BUTTON_TYPE_INVALID"),
        };
    }

    private static Refusal? RefuseData(string data) => Encoding.UTF8.GetByteCount(data) > LongestData ? Refusal.BadRequest("BUTTON_DATA_INVALID") : null;

    private static Refusal? RefuseAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "tg"
            ? null
            : Refusal.BadRequest($"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL");

    private static Refusal? RefuseCopy(JsonElement copy) =>
        copy.ValueKind == JsonValueKind.Object && Text(copy, "text") is { Length: > 0 and <= LongestCopy }
            ? null
            : Refusal.BadRequest("BUTTON_COPY_TEXT_INVALID");

    /// <summary>An empty query is one; an empty address or empty data is none.</summary>
    private static bool IsGiven(JsonElement button, string kind) =>
        button.TryGetProperty(kind, out var value) && (value.ValueKind is JsonValueKind.Object or JsonValueKind.True
            || (value.ValueKind == JsonValueKind.String && (value.GetString() != "" || kind.StartsWith("switch", StringComparison.Ordinal))));

    private static string? Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
