using System.Text.Json;
using System.Text.RegularExpressions;
using DigestBot.Simulators.Discord.Components;

namespace DigestBot.Simulators.Discord.Commands;

/// <summary>What commands and options may be called. Source: Discord, "Application Command Naming", and "Locales".</summary>
internal static partial class Names
{
    private static readonly string[] Locales =
    [
        "ar", "bg", "cs", "da", "de", "el", "en-GB", "en-US", "es-419", "es-ES", "fi", "fr", "hi", "hr", "hu", "id", "it", "ja", "ko", "lt", "nl", "no", "pl",
        "pt-BR", "ro", "ru", "sv-SE", "th", "tr", "uk", "vi", "zh-CN", "zh-TW",
    ];

    public static void Check(JsonElement named, string path, int longestDescription, Faults faults)
    {
        CheckName(Json.Text(named, "name") ?? "", $"{path}.name", faults);
        CheckDescription(Json.Text(named, "description") ?? "", $"{path}.description", longestDescription, faults);
        foreach (var (locale, name) in Localised(named, "name_localizations", path, faults))
            CheckName(name, $"{path}.name_localizations.{locale}", faults);
        foreach (var (locale, description) in Localised(named, "description_localizations", path, faults))
            CheckDescription(description, $"{path}.description_localizations.{locale}", longestDescription, faults);
    }

    /// <summary>Checks that in no language two are called the same.</summary>
    public static void CheckUnique(JsonElement[] named, string path, string code, Faults faults)
    {
        var names =
            from one in named
            where one.TryGetProperty("name_localizations", out var all) && all.ValueKind == JsonValueKind.Object
            from name in one.GetProperty("name_localizations").EnumerateObject()
            select (name.Name, Text: name.Value.GetString());
        foreach (var twice in names.GroupBy(name => name).Where(same => same.Count() > 1))
            faults.Add($"{path}.name_localizations.{twice.Key.Name}".TrimStart('.'), code, $"{twice.Key.Text} is not unique");
    }

    private static void CheckName(string name, string path, Faults faults)
    {
        if (!Allowed().IsMatch(name) || name.Any(char.IsUpper))
            faults.Add(path, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
    }

    private static void CheckDescription(string description, string path, int longest, Faults faults)
    {
        if (description.Length == 0 || description.Length > longest)
            faults.Add(path, "BASE_TYPE_BAD_LENGTH", $"Must be between 1 and {longest} in length.");
    }

    private static IEnumerable<(string Locale, string Text)> Localised(JsonElement named, string field, string path, Faults faults)
    {
        if (!named.TryGetProperty(field, out var all) || all.ValueKind != JsonValueKind.Object)
            yield break;
        foreach (var one in all.EnumerateObject())
        {
            if (!Locales.Contains(one.Name))
                faults.Add($"{path}.{field}", "DICT_TYPE_CHOICES", $"Key must be one of the locales, not {one.Name}.");
            yield return (one.Name, one.Value.GetString() ?? "");
        }
    }

    // Discord's \p{sc=Deva} and \p{sc=Thai} are blocks here.
    [GeneratedRegex(@"\A[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}\z")]
    private static partial Regex Allowed();
}
