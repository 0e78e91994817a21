using System.Text.Json;
using System.Text.Json.Nodes;
using DigestBot.Simulators.Discord.Components;
using DigestBot.Simulators.Discord.World;

namespace DigestBot.Simulators.Discord.Happenings;

/// <summary>People press buttons, choose in menus and fill in forms, as far as they see them.</summary>
internal sealed class Pressing(Stage stage)
{
    private readonly InteractionJson _wire = new(stage);

    public Happened Press(Presses doing)
    {
        var message = Seen(doing.Person, doing.Message);
        var button = Only(message.Parts().Where(part => Json.Number(part, "type") == Kind.Button
            && (Json.Text(part, "label") == doing.Button || Json.Text(part, "custom_id") == doing.Button)), doing.Button);
        if (button.TryGetProperty("disabled", out var disabled) && disabled.ValueKind == JsonValueKind.True || Json.Text(button, "custom_id") is null)
            throw new InvalidOperationException($"{doing.Button} cannot be pressed.");
        return Tell(doing.Person, message, button, values: null);
    }

    public Happened Choose(Chooses doing)
    {
        var message = Seen(doing.Person, doing.Message);
        var menu = Only(message.Parts().Where(part =>
            Json.Number(part, "type") == Kind.StringSelect && (doing.Menu is null || Json.Text(part, "custom_id") == doing.Menu)), "menu");
        JsonElement[] options = [.. menu.GetProperty("options").EnumerateArray()];
        string[] values = [.. doing.Choices.Select(choice =>
            Json.Text(Only(options.Where(option => Json.Text(option, "label") == choice || Json.Text(option, "value") == choice), choice), "value")!)];
        if (values.Length < Json.Number(menu, "min_values", 1) || values.Length > Json.Number(menu, "max_values", 1))
            throw new InvalidOperationException($"{values.Length} cannot be chosen at once.");
        return Tell(doing.Person, message, menu, values);
    }

    public Happened Submit(Submits doing)
    {
        var asked = stage.Interactions.Of(doing.Interaction);
        if (asked.Answer is not { } answer || Json.Number(answer, "type") != 9)
            throw new InvalidOperationException("No form was shown.");
        JsonObject data = new()
        {
            ["custom_id"] = Json.Text(answer.GetProperty("data"), "custom_id"),
            ["components"] = new JsonArray([.. doing.Fields.Select((field, index) => new JsonObject
            {
                ["type"] = Kind.ActionRow,
                ["id"] = (2 * index) + 1,
                ["components"] = new JsonArray(new JsonObject { ["type"] = Kind.TextInput, ["id"] = (2 * index) + 2, ["custom_id"] = field.Key, ["value"] = field.Value }),
            })]),
        };
        return _wire.Tell(SimInteraction.Modal, doing.Person, asked.Channel, data, asked.Message is { } message ? stage.Messages.Of(message) : null);
    }

    private Happened Tell(string person, SimMessage message, JsonElement component, string[]? values)
    {
        JsonObject data = new() { ["custom_id"] = Json.Text(component, "custom_id"), ["component_type"] = Json.Number(component, "type"), ["id"] = 1 };
        if (values is not null)
            data["values"] = new JsonArray([.. values.Select(value => JsonValue.Create(value))]);
        return _wire.Tell(SimInteraction.Component, person, message.Channel, data, message);
    }

    private SimMessage Seen(string person, string message) => stage.Messages.Of(message) is { } found && (found.For is null || found.For == person)
        ? found
        : throw new InvalidOperationException($"{person} does not see {message}.");

    private static JsonElement Only(IEnumerable<JsonElement> found, string what) => found.ToArray() switch
    {
        [var one] => one,
        { Length: 0 } => throw new InvalidOperationException($"There is no {what}."),
        _ => throw new InvalidOperationException($"There are several: {what}."),
    };
}
