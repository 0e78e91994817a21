using System.Text.Json;

namespace DigestBot.Simulators.Discord.Components;

/// <summary>What a menu has to be. Source: Discord, "String Select".</summary>
internal static class SelectRules
{
    private const int MostOptions = 25;

    public static void Check(JsonElement menu, string path, Action<string, string, string> note, Action<JsonElement, string> checkId)
    {
        checkId(menu, path);
        JsonElement[] options = menu.TryGetProperty("options", out var given) ? [.. given.EnumerateArray()] : [];
        if (options.Length is 0 or > MostOptions)
            note($"{path}.options", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 25 in length.");
        foreach (var (index, option) in options.Index())
            foreach (var field in (string[])["label", "value"])
                if (Json.Text(option, field) is not { Length: > 0 and <= 100 })
                    note($"{path}.options.{index}.{field}", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.");
        if (options.Select(option => Json.Text(option, "value")).Distinct().Count() < options.Length)
            note($"{path}.options", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
        var (fewest, most) = (Json.Number(menu, "min_values", 1), Json.Number(menu, "max_values", 1));
        if (fewest < 0 || most < Math.Max(fewest, 1) || most > options.Length)
            note($"{path}.max_values", "SELECT_COMPONENT_MAX_VALUES", "There are fewer options than have to be chosen.");
        if (options.Count(option => option.TryGetProperty("default", out var chosen) && chosen.ValueKind == JsonValueKind.True) > most)
            note($"{path}.options", "SELECT_COMPONENT_TOO_MANY_DEFAULTS", "More options are chosen than can be.");
    }
}
