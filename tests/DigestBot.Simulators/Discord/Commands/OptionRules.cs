using System.Text.Json;
using DigestBot.Simulators.Discord.Components;

namespace DigestBot.Simulators.Discord.Commands;

/// <summary>What the options of a command have to be. Source: Discord, "Application Command Option Structure".</summary>
internal static class OptionRules
{
    private const int MostChoices = 25;
    private const int Longest = 100;
    private static readonly int[] WithChoices = [3, 4, 10];

    public static void Check(JsonElement[] options, string path, Faults faults)
    {
        foreach (var (index, option) in options.Index())
            OfOption(option, $"{path}.{index}", faults);
        var firstOptional = Array.FindIndex(options, option => !Is(option, "required"));
        if (firstOptional >= 0 && Array.FindLastIndex(options, option => Is(option, "required")) is var last && last > firstOptional)
            faults.Add($"{path}.{last}", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options");
        if (options.Select(option => Json.Text(option, "name")).Distinct().Count() < options.Length)
            faults.Add(path, "APPLICATION_COMMAND_OPTIONS_NAME_INVALID", "Option name is not unique");
        Names.CheckUnique(options, path, "APPLICATION_COMMAND_OPTIONS_NAME_INVALID", faults);
    }

    public static JsonElement[] Of(JsonElement whole, string name) =>
        whole.TryGetProperty(name, out var parts) && parts.ValueKind == JsonValueKind.Array ? [.. parts.EnumerateArray()] : [];

    private static void OfOption(JsonElement option, string path, Faults faults)
    {
        Names.Check(option, path, Longest, faults);
        var type = Json.Number(option, "type");
        if (type is < 1 or > 11)
            faults.Add($"{path}.type", "BASE_TYPE_CHOICES", "Value must be one of {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}.");
        var choices = Of(option, "choices");
        if (choices.Length > MostChoices)
            faults.Add($"{path}.choices", "BASE_TYPE_BAD_LENGTH", "Must be 25 or fewer in length.");
        if (Is(option, "autocomplete") && (choices.Length > 0 || !WithChoices.Contains(type)))
            faults.Add($"{path}.autocomplete", "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID",
                "Autocomplete needs an option of text or number without choices.");
        foreach (var (index, choice) in choices.Index())
            OfChoice(choice, $"{path}.choices.{index}", faults);
    }

    private static void OfChoice(JsonElement choice, string path, Faults faults)
    {
        if (Json.Text(choice, "name") is not { Length: > 0 and <= Longest })
            faults.Add($"{path}.name", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.");
        if (!choice.TryGetProperty("value", out var value) || value.ToString().Length is 0 or > Longest)
            faults.Add($"{path}.value", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.");
    }

    private static bool Is(JsonElement option, string name) => option.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;
}
