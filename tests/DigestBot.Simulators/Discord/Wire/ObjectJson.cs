using System.Globalization;
using System.Text.Json.Nodes;
using DigestBot.Simulators.Discord.World;

namespace DigestBot.Simulators.Discord.Wire;

/// <summary>Writes people, channels and guilds as Discord does, with all that is said to be there always.</summary>
internal static class ObjectJson
{
    public static JsonObject Of(Person person) => new()
    {
        ["id"] = person.Id,
        ["username"] = person.Name,
        ["discriminator"] = "0",
        ["global_name"] = null,
        ["avatar"] = null,
        ["public_flags"] = 0,
    };

    public static JsonObject Bot(string id) => new()
    {
        ["id"] = id,
        ["username"] = "Digests",
        ["discriminator"] = "0",
        ["global_name"] = null,
        ["avatar"] = null,
        ["public_flags"] = 0,
        ["bot"] = true,
    };

    public static JsonObject Of(SimChannel channel)
    {
        var json = new JsonObject { ["id"] = channel.Id, ["type"] = channel.Type, ["flags"] = channel.NeedsTag ? ChannelFlags.RequireTag : 0 };
        if (channel.Guild is not null)
            (json["guild_id"], json["name"], json["parent_id"]) = (channel.Guild, channel.Name ?? "channel", channel.Parent);
        if (channel.People is not null)
            json["recipients"] = new JsonArray([.. channel.People.Select(person => Of(new Person(person, "somebody")))]);
        if (channel.Type == SimChannel.Forum)
            json["available_tags"] = new JsonArray([.. (channel.ModeratedTags ?? []).Select(tag => Tag(tag, isModerated: true)),
                .. (channel.Tags ?? []).Select(tag => Tag(tag, isModerated: false))]);
        if (channel.Owner is not null)
            json["owner_id"] = channel.Owner;
        if (channel.IsThread)
            json["thread_metadata"] = new JsonObject
            {
                ["archived"] = channel.IsArchived,
                ["locked"] = channel.IsLocked,
                ["auto_archive_duration"] = 4320,
                ["archive_timestamp"] = Moment,
            };
        return json;
    }

    private static JsonObject Tag(string id, bool isModerated) => new() { ["id"] = id, ["name"] = $"tag {id}", ["moderated"] = isModerated };

    /// <summary>Some moment, where none matters.</summary>
    public static string Moment => "2026-01-05T09:00:00.000000+00:00";

    /// <summary>Permissions as they are written. Source: Discord, "Permissions": a number in a text.</summary>
    public static string Bits(long permissions) => permissions.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Source: Discord, "Channel Flags".</summary>
internal static class ChannelFlags
{
    public const int RequireTag = 1 << 4;
}
