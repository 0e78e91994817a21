using System.Text.Json.Nodes;
using DigestBot.Simulators.Discord.World;

namespace DigestBot.Simulators.Discord.Wire;

/// <summary>
/// Writes guilds as Discord does. Whoever was given something in the guild has a role for it, and in a channel an overwrite. Source: Discord,
/// "Permissions".
/// </summary>
internal sealed class GuildJson(Stage stage)
{
    private const int OfMember = 1;
    private const long All = (1L << 50) - 1;

    public JsonObject Guild(SimGuild guild) => new()
    {
        // Far more than this is told of a guild, and it may stand before what matters.
        ["description"] = new string('g', stage.Settings.GuildPayloadBytes),
        ["name"] = guild.Name,
        ["roles"] = new JsonArray([Role(guild.Id, Permissions.Ordinary), .. stage.Rights.In(guild.Id).Select(given => Role(given.Person, given.Permissions))]),
        ["id"] = guild.Id,
        ["owner_id"] = "1",
        ["emojis"] = new JsonArray(),
        ["features"] = new JsonArray(),
    };

    /// <summary>As the gateway tells it.</summary>
    public JsonObject Created(SimGuild guild)
    {
        var json = Guild(guild);
        var channels = stage.Channels.OfGuild(guild.Id).ToLookup(channel => channel.IsThread);
        json["unavailable"] = false;
        json["channels"] = new JsonArray([.. channels[false].Select(Channel)]);
        json["threads"] = new JsonArray([.. channels[true].Select(Channel)]);
        json["members"] = new JsonArray(Member(guild.Id, ObjectJson.Bot(stage.Settings.Application)));
        return json;
    }

    public JsonObject Member(string guild, Person person) => Member(guild, ObjectJson.Of(person));

    public JsonObject Channel(SimChannel channel)
    {
        var json = ObjectJson.Of(channel);
        if (channel is { Guild: not null, IsThread: false })
            json["permission_overwrites"] = new JsonArray([.. stage.Rights.In(channel.Id).Select(given => new JsonObject
            {
                ["id"] = given.Person,
                ["type"] = OfMember,
                ["allow"] = ObjectJson.Bits(given.Permissions),
                ["deny"] = ObjectJson.Bits(All & ~given.Permissions),
            })]);
        return json;
    }

    private JsonObject Member(string guild, JsonObject user)
    {
        var id = (string)user["id"]!;
        return new()
        {
            ["user"] = user,
            ["roles"] = new JsonArray([.. stage.Rights.In(guild).Where(given => given.Person == id).Select(given => JsonValue.Create(id))]),
            ["joined_at"] = ObjectJson.Moment,
            ["deaf"] = false,
            ["mute"] = false,
            ["flags"] = 0,
        };
    }

    private static JsonObject Role(string id, long permissions) =>
        new() { ["id"] = id, ["name"] = $"role {id}", ["permissions"] = ObjectJson.Bits(permissions), ["position"] = 0 };
}
