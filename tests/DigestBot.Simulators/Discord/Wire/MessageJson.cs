using System.Text.Json;
using System.Text.Json.Nodes;
using DigestBot.Simulators.Discord.Components;
using DigestBot.Simulators.Discord.World;

namespace DigestBot.Simulators.Discord.Wire;

/// <summary>Writes messages as Discord does.</summary>
internal static class MessageJson
{
    private const int Crossposted = 1 << 0;
    private const int Ephemeral = 1 << 6;

    public static JsonObject Of(SimMessage message, string bot)
    {
        var next = 1;
        return new()
        {
            ["id"] = message.Id,
            ["channel_id"] = message.Channel,
            ["type"] = message.Answers is null ? 0 : 20,
            ["content"] = Json.Text(message.Body, "content") ?? "",
            ["author"] = ObjectJson.Bot(bot),
            ["timestamp"] = ObjectJson.Moment,
            ["edited_timestamp"] = message.Edits > 0 ? ObjectJson.Moment : null,
            ["tts"] = false,
            ["pinned"] = false,
            ["mention_everyone"] = false,
            ["mentions"] = new JsonArray(),
            ["mention_roles"] = new JsonArray(),
            ["attachments"] = new JsonArray(),
            ["embeds"] = new JsonArray(),
            ["nonce"] = Json.Text(message.Body, "nonce"),
            ["flags"] = message.Flags | (message.For is null ? 0 : Ephemeral) | (message.IsPublished ? Crossposted : 0),
            ["components"] = message.Body.TryGetProperty("components", out var components) && components.ValueKind == JsonValueKind.Array
                ? Numbered(JsonArray.Create(components)!, message.Files, ref next)
                : new JsonArray(),
        };
    }

    // Source: Discord, "Anatomy of a Component": each gets a number of its own in the message.
    private static JsonArray Numbered(JsonArray components, IReadOnlyList<SimFile> files, ref int next)
    {
        foreach (var component in components.OfType<JsonObject>())
        {
            component["id"] ??= next++;
            if (component["components"] is JsonArray parts)
                Numbered(parts, files, ref next);
            if (component["file"] is JsonObject link && files.FirstOrDefault(file => (string?)link["url"] == $"attachment://{file.Name}") is { } shown)
                (component["name"], component["size"], link["url"]) = (shown.Name, shown.Bytes.Length, shown.Address);
            foreach (var item in component["items"] as JsonArray ?? [])
                if (item!["media"] is JsonObject media && files.FirstOrDefault(file => (string?)media["url"] == $"attachment://{file.Name}") is { } picture)
                    media["url"] = picture.Address;
            if (component["accessory"] is JsonObject accessory)
                accessory["id"] ??= next++;
        }

        return components;
    }
}
