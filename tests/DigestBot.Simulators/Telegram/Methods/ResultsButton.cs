using System.Text.Json;
using System.Text.RegularExpressions;

namespace DigestBot.Simulators.Telegram.Methods;

/// <summary>The button above inline results. Source: Bot API, <c>InlineQueryResultsButton</c>.</summary>
internal static partial class ResultsButton
{
    public static Refusal? Refuse(Call call)
    {
        if (!call.Has("button"))
            return null;
        if (call.Json("button") is not { } button)
            return Refusal.BadRequest("can't parse inline query results button JSON object");
        if (button.ValueKind != JsonValueKind.Object)
            return Wrong("InlineQueryResultsButton must be an Object");
        if (!button.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
            return Wrong("Can't find field \"text\"");
        if (text.GetString() == "")
            return Refusal.BadRequest("SWITCH_PM_TEXT_EMPTY");
        if (button.TryGetProperty("start_parameter", out var start))
            return StartParameter.IsMatch(start.ToString()) ? null : Refusal.BadRequest("START_PARAM_INVALID");
        return button.TryGetProperty("web_app", out _) ? null : Wrong("InlineQueryResultsButton must have exactly one optional field");
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{1,64}$")]
    private static partial Regex StartParameter { get; }

    private static Refusal Wrong(string what) => Refusal.BadRequest($"can't parse inline query results button: {what}");
}
