using System.Text.Json;
using DigestBot.Simulators.Discord.Components;
using DigestBot.Simulators.Discord.World;

namespace DigestBot.Simulators.Discord.Rest.Routes;

/// <summary>What a first answer has to be. Source: Discord, "Interaction Response Object".</summary>
internal static class AnswerRules
{
    public const int Message = 4;
    public const int Deferred = 5;
    public const int DeferredUpdate = 6;
    public const int Update = 7;
    private const int Choices = 8;
    private const int Form = 9;
    private const int Ephemeral = 1 << 6;
    private const int MostChoices = 25;
    private const int LongestChoice = 100;

    public static DiscordRefusal? Check(SimInteraction interaction, JsonElement body, IReadOnlyList<SimFile> files)
    {
        var type = Json.Number(body, "type");
        var data = body.TryGetProperty("data", out var given) ? given : default;
        if (!Possible(interaction).Contains(type))
            return Invalid("type", "BASE_TYPE_CHOICES", $"Value must be one of {{{string.Join(", ", Possible(interaction))}}}.");
        if (type is not (Deferred or DeferredUpdate) && data.ValueKind != JsonValueKind.Object)
            return Invalid("data", "BASE_TYPE_REQUIRED", "This field is required");
        return type switch
        {
            Message => MessageRules.Check(data, "data.", files: files),
            // What is uploaded with a change is not found, as bots report; it goes in by an edit.
            Update => MessageRules.Check(data, "data.", isV2: true),
            Deferred when (Json.Number(data, "flags") & ~Ephemeral) != 0 =>
                Invalid("data.flags", "BITWISE_FLAGS_INVALID", "Only EPHEMERAL can be set on a deferral."),
            Choices => Offered(data),
            Form => Asked(data),
            _ => null,
        };
    }

    // A form that a command showed has no message to change; one is shown neither by a form nor while typing.
    private static int[] Possible(SimInteraction interaction) => interaction switch
    {
        { Type: SimInteraction.Autocomplete } => [Choices],
        { Type: SimInteraction.Command } or { Type: SimInteraction.Component, Message: null } => [Message, Deferred, Form],
        { Type: SimInteraction.Component } => [Message, Deferred, DeferredUpdate, Update, Form],
        { Message: null } => [Message, Deferred],
        _ => [Message, Deferred, DeferredUpdate, Update],
    };

    private static DiscordRefusal? Offered(JsonElement data)
    {
        if (!data.TryGetProperty("choices", out var choices) || choices.ValueKind != JsonValueKind.Array)
            return Invalid("data.choices", "BASE_TYPE_REQUIRED", "This field is required");
        if (choices.GetArrayLength() > MostChoices)
            return Invalid("data.choices", "BASE_TYPE_BAD_LENGTH", "Must be 25 or fewer in length.");
        Fault[] faults = [.. choices.EnumerateArray().Index().SelectMany(choice => OfChoice(choice.Item, $"data.choices.{choice.Index}"))];
        return faults.Length == 0 ? null : DiscordRefusal.Invalid(faults);
    }

    private static IEnumerable<Fault> OfChoice(JsonElement choice, string path)
    {
        if (Json.Text(choice, "name")?.Trim() is not { Length: > 0 and <= LongestChoice })
            yield return new($"{path}.name", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.");
        if (choice.TryGetProperty("value", out var value) && value.ToString().Length is 0 or > LongestChoice)
            yield return new($"{path}.value", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.");
    }

    private static DiscordRefusal? Asked(JsonElement data)
    {
        if (Json.Text(data, "custom_id") is not { Length: > 0 and <= 100 })
            return Invalid("data.custom_id", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.");
        if (Json.Text(data, "title") is not { Length: > 0 and <= 45 })
            return Invalid("data.title", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 45 in length.");
        return data.TryGetProperty("components", out var components) && components.GetArrayLength() is > 0 and <= 5
            ? null
            : Invalid("data.components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.");
    }

    private static DiscordRefusal Invalid(string path, string code, string message) => DiscordRefusal.Invalid([new(path, code, message)]);
}
