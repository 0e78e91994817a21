using System.Text.Json;
using System.Text.Json.Nodes;

namespace DigestBot.Simulators.Discord.Commands;

/// <summary>Writes commands as Discord gives them back: with what it added, and without what goes without saying.</summary>
internal static class CommandJson
{
    public static JsonElement Registered(JsonElement command, string id, string application)
    {
        var json = Plain(command);
        (json["id"], json["application_id"], json["version"]) = (id, application, id);
        json["type"] ??= 1;
        json["default_member_permissions"] ??= null;
        json["nsfw"] ??= false;
        json["contexts"] ??= null;
        json["integration_types"] ??= new JsonArray(0);
        return JsonElement.Parse(json.ToJsonString());
    }

    /// <summary>Without the translations, which have to be asked for. Source: Discord, "Get Global Application Commands".</summary>
    public static JsonObject Untranslated(JsonElement command)
    {
        var json = JsonObject.Create(command)!;
        json.Remove("name_localizations");
        json.Remove("description_localizations");
        foreach (var option in json["options"]?.AsArray().OfType<JsonObject>() ?? [])
        {
            option.Remove("name_localizations");
            option.Remove("description_localizations");
        }

        return json;
    }

    private static JsonObject Plain(JsonElement command)
    {
        var json = JsonObject.Create(command)!;
        json["name_localizations"] ??= null;
        json["description_localizations"] ??= null;
        if (json["options"] is JsonArray options)
            json["options"] = new JsonArray([.. options.OfType<JsonObject>().Select(option => Without(option, "required", "autocomplete"))]);
        return json;
    }

    private static JsonObject Without(JsonObject option, params string[] whereFalse)
    {
        var kept = option.DeepClone().AsObject();
        foreach (var name in whereFalse)
            if (kept[name]?.GetValueKind() == JsonValueKind.False)
                kept.Remove(name);
        return kept;
    }
}
