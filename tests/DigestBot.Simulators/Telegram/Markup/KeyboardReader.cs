using System.Text.Json;
using DigestBot.Simulators.Telegram.Methods;

namespace DigestBot.Simulators.Telegram.Markup;

/// <summary>What the server accepts as <c>reply_markup</c>.</summary>
internal sealed class KeyboardReader
{
    private const int MostButtons = 100;
    // No published figure; clients and https://github.com/tginfo/Telegram-Limits agree on it.
    private const int MostInRow = 8;

    private readonly Remembered<string, Parsed<Keyboard>> _known = new();

    public Parsed<Keyboard> Read(Call call)
    {
        if (!call.Has("reply_markup"))
            return Keyboard.None;
        return call.Json("reply_markup") is { } markup ? Read(markup) : Refusal.BadRequest("can't parse reply keyboard markup JSON object");
    }

    public Parsed<Keyboard> Read(JsonElement markup)
    {
        if (markup.ValueKind != JsonValueKind.Object)
            return Refusal.BadRequest("object expected as reply markup");
        return _known.Get(markup.GetRawText(), markup, (_, element) => ReadNew(element));
    }

    private static Parsed<Keyboard> ReadNew(JsonElement markup)
    {
        if (!markup.TryGetProperty("inline_keyboard", out var rows))
            return Keyboard.None;
        if (rows.ValueKind != JsonValueKind.Array || rows.EnumerateArray().Any(row => row.ValueKind != JsonValueKind.Array))
            return Refusal.BadRequest("field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array of Arrays");
        var lines = rows.EnumerateArray().Where(row => row.GetArrayLength() > 0).ToList();
        if (lines.Sum(row => row.GetArrayLength()) > MostButtons || lines.Any(row => row.GetArrayLength() > MostInRow))
            return Refusal.BadRequest("reply markup is too long");
        if (lines.SelectMany(row => row.EnumerateArray()).Select(ButtonReader.Refuse).FirstOrDefault(refusal => refusal is not null) is { } refusal)
            return refusal;
        return lines.Count == 0 ? Keyboard.None : new Keyboard(
            [.. lines.Select(row => (IReadOnlyList<Button>)[.. row.EnumerateArray().Select(ButtonReader.Read)])],
            JsonSerializer.Serialize(markup, SimulatorJson.Readable.JsonElement));
    }
}
