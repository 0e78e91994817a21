using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using DigestBot.Simulators.Discord.Commands;
using DigestBot.Simulators.Discord.Components;
using DigestBot.Simulators.Discord.World;

namespace DigestBot.Simulators.Discord.Happenings;

/// <summary>People use slash commands, as far as they are registered and offered where they are.</summary>
internal sealed class Commanding(Stage stage)
{
    private const int Text = 3;
    private const int Integer = 4;
    private const int Boolean = 5;
    private const int Channel = 7;
    private readonly InteractionJson _wire = new(stage);

    public Happened Use(UsesCommand doing)
    {
        var channel = doing.Channel ?? stage.Channels.Dm(doing.Person).Id;
        var command = Find(doing.Command, channel);
        var given = doing.Options ?? new Dictionary<string, string>();
        foreach (var option in Options(command).Where(option => Is(option, "required") && !given.ContainsKey(Json.Text(option, "name")!)))
            throw new InvalidOperationException($"/{doing.Command} needs {Json.Text(option, "name")}.");
        return _wire.Tell(SimInteraction.Command, doing.Person, channel,
            Data(command, doing.Person, [.. given.Select(option => Written(command, option.Key, option.Value))]));
    }

    public Happened Type(Types doing)
    {
        var channel = doing.Channel ?? stage.Channels.Dm(doing.Person).Id;
        var command = Find(doing.Command, channel);
        if (!Is(Option(command, doing.Option), "autocomplete"))
            throw new InvalidOperationException($"/{doing.Command} offers nothing for {doing.Option}.");
        // Source: Discord, "Autocomplete": what is being typed is not checked yet, and is always text.
        var type = Json.Number(Option(command, doing.Option), "type");
        JsonObject focused = new() { ["name"] = doing.Option, ["type"] = type, ["value"] = doing.Text, ["focused"] = true };
        JsonObject[] others = [.. (doing.Options ?? new Dictionary<string, string>()).Select(option => Written(command, option.Key, option.Value))];
        return _wire.Tell(SimInteraction.Autocomplete, doing.Person, channel, Data(command, doing.Person, [.. others, focused]));
    }

    private JsonElement Find(string name, string channel)
    {
        var place = stage.Channels.Of(channel);
        var context = place.Guild is not null ? 0 : place.IsOthers ? 2 : 1;
        var command = stage.Commands.FirstOrDefault(command => Json.Text(command, "name") == name);
        if (command.ValueKind == JsonValueKind.Undefined)
            throw new InvalidOperationException($"There is no /{name}.");
        if (command.TryGetProperty("contexts", out var contexts) && contexts.ValueKind == JsonValueKind.Array
            && !contexts.EnumerateArray().Any(one => one.GetInt32() == context))
            throw new InvalidOperationException($"/{name} is not offered in context {context}.");
        return command;
    }

    private JsonObject Data(JsonElement command, string person, JsonObject[] options)
    {
        JsonObject data = new() { ["id"] = Json.Text(command, "id"), ["name"] = Json.Text(command, "name"), ["type"] = 1 };
        if (options.Length > 0)
            data["options"] = new JsonArray([.. options]);
        var channels = options.Where(option => (int)option["type"]! == Channel).Select(option => stage.Channels.Of((string)option["value"]!)).ToList();
        if (channels.Count > 0)
        {
            var named = channels.Select(channel => KeyValuePair.Create<string, JsonNode?>(channel.Id, _wire.Channel(channel, person)));
            data["resolved"] = new JsonObject { ["channels"] = new JsonObject(named) };
        }

        return data;
    }

    private static JsonObject Written(JsonElement command, string name, string value)
    {
        var option = Option(command, name);
        var type = Json.Number(option, "type");
        if (option.TryGetProperty("choices", out var choices) && choices.ValueKind == JsonValueKind.Array
            && !choices.EnumerateArray().Any(choice => choice.GetProperty("value").ToString() == value))
            throw new InvalidOperationException($"{name} cannot be {value}.");
        return new() { ["name"] = name, ["type"] = type, ["value"] = Typed(type, value) };
    }

    private static JsonNode Typed(int type, string value) => type switch
    {
        Text or Channel => value,
        Integer => long.Parse(value, CultureInfo.InvariantCulture),
        Boolean => bool.Parse(value),
        _ => throw new NotSupportedException($"options of type {type}"),
    };

    private static JsonElement Option(JsonElement command, string name) =>
        Options(command).FirstOrDefault(option => Json.Text(option, "name") == name) is { ValueKind: JsonValueKind.Object } option
        ? option
        : throw new InvalidOperationException($"There is no option {name}.");

    private static JsonElement[] Options(JsonElement command) => OptionRules.Of(command, "options");

    private static bool Is(JsonElement option, string name) => option.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;
}
