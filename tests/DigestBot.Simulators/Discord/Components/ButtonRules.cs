using System.Text.Json;

namespace DigestBot.Simulators.Discord.Components;

/// <summary>What a button has to be. Source: Discord, "Button".</summary>
internal static class ButtonRules
{
    private const int LinkStyle = 5;

    public static void Check(JsonElement button, string path, Action<string, string, string> note, Action<JsonElement, string> checkId)
    {
        if (Json.Text(button, "label") is not { Length: > 0 and <= 80 })
            note($"{path}.label", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 80 in length.");
        var style = Json.Number(button, "style");
        var url = Json.Text(button, "url");
        if (style is < 1 or > 6)
            note($"{path}.style", "BASE_TYPE_CHOICES", "Value must be one of {1, 2, 3, 4, 5, 6}.");
        else if (style != LinkStyle)
            checkId(button, path);
        else if (url is not { Length: <= 512 } || !Uri.TryCreate(url, UriKind.Absolute, out var address)
            || address.Scheme is not ("http" or "https" or "discord"))
            note($"{path}.url", "BUTTON_COMPONENT_INVALID_URL", "Not a well formed URL.");
        if (style == LinkStyle ? button.TryGetProperty("custom_id", out _) : url is not null)
            note(path, "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", "A custom id and url cannot both be specified");
    }
}
