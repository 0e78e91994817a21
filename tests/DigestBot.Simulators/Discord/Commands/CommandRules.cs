using System.Text.Json;
using DigestBot.Simulators.Discord.Components;

namespace DigestBot.Simulators.Discord.Commands;

/// <summary>What the global commands have to be. Source: Discord, "Application Commands".</summary>
internal static class CommandRules
{
    private const int Most = 100;
    private const int MostOptions = 25;
    private const int LongestDescription = 100;
    private const int MostCharacters = 8000;

    public static DiscordRefusal? Check(JsonElement commands)
    {
        if (commands.ValueKind != JsonValueKind.Array)
            return DiscordRefusal.Invalid([new("", "BASE_TYPE_BAD_TYPE", "Must be an array.")]);
        if (commands.GetArrayLength() > Most)
            return DiscordRefusal.Of(30032);
        var faults = new Faults();
        foreach (var (index, command) in commands.EnumerateArray().Index())
            OfCommand(command, $"{index}", faults);
        foreach (var twice in commands.EnumerateArray().Index().GroupBy(command => Json.Text(command.Item, "name")).SelectMany(same => same.Skip(1)))
            faults.Add($"{twice.Index}", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
        Names.CheckUnique([.. commands.EnumerateArray()], "", "APPLICATION_COMMANDS_DUPLICATE_NAME", faults);
        return faults.All.Count == 0 ? null : DiscordRefusal.Invalid(faults.All);
    }

    private static void OfCommand(JsonElement command, string path, Faults faults)
    {
        Names.Check(command, path, LongestDescription, faults);
        Set(command, "contexts", [0, 1, 2], path, faults);
        Set(command, "integration_types", [0, 1], path, faults);
        if (Length(command) > MostCharacters)
            faults.Add(path, "APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (8000)");
        JsonElement[] options = OptionRules.Of(command, "options");
        if (options.Length > MostOptions)
            faults.Add($"{path}.options", "BASE_TYPE_BAD_LENGTH", "Must be 25 or fewer in length.");
        OptionRules.Check(options, $"{path}.options", faults);
    }

    private static void Set(JsonElement command, string name, int[] allowed, string path, Faults faults)
    {
        if (!command.TryGetProperty(name, out var set) || set.ValueKind == JsonValueKind.Null)
            return;
        int[] values = [.. set.EnumerateArray().Select(value => value.GetInt32())];
        if (values.Length == 0 || values.Distinct().Count() < values.Length)
            faults.Add($"{path}.{name}", "SET_TYPE_ALREADY_CONTAINS_VALUE", "The set already contains this value, or none.");
        if (values.Except(allowed).Any())
            faults.Add($"{path}.{name}", "BASE_TYPE_CHOICES", $"Value must be one of {{{string.Join(", ", allowed)}}}.");
    }

    // Source: "Application Commands", "Registering a Command": names, descriptions and values together, the longest localisation of each.
    private static int Length(JsonElement part) =>
        Longest(part, "name") + Longest(part, "description") + (Json.Text(part, "value")?.Length ?? 0)
        + OptionRules.Of(part, "options").Sum(Length) + OptionRules.Of(part, "choices").Sum(Length);

    private static int Longest(JsonElement part, string name)
    {
        var own = Json.Text(part, name)?.Length ?? 0;
        return part.TryGetProperty($"{name}_localizations", out var others) && others.ValueKind == JsonValueKind.Object
            ? others.EnumerateObject().Select(other => other.Value.GetString()!.Length).Append(own).Max()
            : own;
    }
}
