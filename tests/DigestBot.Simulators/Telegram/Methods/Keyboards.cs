using System.Text;
using System.Text.Json;

namespace DigestBot.Simulators.Telegram.Methods;

/// <summary>What the server accepts as an inline keyboard.</summary>
internal static class Keyboards
{
    private const int MostButtons = 100;
    private const int LongestData = 64;

    /// <summary>The number of buttons, or why they are refused.</summary>
    public static (int Buttons, Refusal? Refusal) Read(Call call)
    {
        if (!call.Has("reply_markup"))
            return (0, null);
        if (call.Json("reply_markup") is not { ValueKind: JsonValueKind.Object } markup)
            return (0, Refusal.BadRequest("can't parse reply keyboard markup JSON object"));
        if (!markup.TryGetProperty("inline_keyboard", out var rows))
            return (0, null);
        if (rows.ValueKind != JsonValueKind.Array || rows.EnumerateArray().Any(row => row.ValueKind != JsonValueKind.Array))
            return (0, Refusal.BadRequest("field \"inline_keyboard\" must be an Array of Arrays"));
        var buttons = rows.EnumerateArray().SelectMany(row => row.EnumerateArray()).ToList();
        return (buttons.Count, buttons.Count > MostButtons
            ? Refusal.BadRequest("reply markup is too long")
            : buttons.Select(Refuse).FirstOrDefault(refusal => refusal is not null));
    }

    private static Refusal? Refuse(JsonElement button)
    {
        if (button.ValueKind != JsonValueKind.Object)
            return Refusal.BadRequest("can't parse inline keyboard button: InlineKeyboardButton must be an Object");
        if (Text(button, "text") is not { } label)
            return Refusal.BadRequest("can't parse inline keyboard button: Can't find field \"text\"");
        if (label.Length == 0)
            return Refusal.BadRequest("inline keyboard button text must be non-empty");
        return (Text(button, "url"), Text(button, "callback_data")) switch
        {
            (null or "", null or "") => Refusal.BadRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
            // The real server takes the address and forgets the data; here a test is to find it.
            (not null, not null) => Refusal.BadRequest("BUTTON_TYPE_INVALID"),
            (null, { } data) => Encoding.UTF8.GetByteCount(data) > LongestData ? Refusal.BadRequest("BUTTON_DATA_INVALID") : null,
            ({ } url, _) => IsAddress(url) ? null : Refusal.BadRequest($"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL"),
        };
    }

    private static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" or "tg";

    private static string? Text(JsonElement button, string name) =>
        button.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
