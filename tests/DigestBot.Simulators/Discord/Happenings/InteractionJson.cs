using System.Text.Json.Nodes;
using DigestBot.Simulators.Discord.Wire;
using DigestBot.Simulators.Discord.World;

namespace DigestBot.Simulators.Discord.Happenings;

/// <summary>Opens interactions and tells the bot. Source: Discord, "Interaction Object".</summary>
internal sealed class InteractionJson(Stage stage)
{
    /// <summary>Opens one, and tells it.</summary>
    /// <param name="message">What the button or menu stands on.</param>
    /// <param name="more">What else is told, or told differently.</param>
    public Happened Tell(int type, string person, string channel, JsonObject data, SimMessage? message = null, JsonObject? more = null)
    {
        var place = stage.Channels.Of(channel);
        var who = stage.People.Of(person);
        var isForeign = place.Guild is null ? place.IsOthers : !stage.Guilds.Has(place.Guild);
        if (isForeign && !who.HasInstalled)
            throw new InvalidOperationException($"{person} has not installed the bot, and it is not there itself.");
        var interaction = stage.Interactions.Open(type, channel, person, message?.Id ?? (string?)more?["message"]?["id"], isForeign);
        var json = Frame(interaction, place, who);
        json["data"] = data;
        if (message is not null)
            json["message"] = MessageJson.Of(message, stage.Settings.Application);
        foreach (var (name, value) in more ?? [])
            json[name] = value?.DeepClone();
        stage.Sessions.Dispatch("INTERACTION_CREATE", place.Guild is { } guild && !isForeign ? guild : null, json);
        return new(interaction.Id);
    }

    /// <summary>A channel as it is told with an interaction: with what the person may do there.</summary>
    public JsonObject Channel(SimChannel place, string person)
    {
        var channel = ObjectJson.Of(place);
        channel["permissions"] = ObjectJson.Bits(stage.Rights.Of(person, place));
        return channel;
    }

    private JsonObject Frame(SimInteraction interaction, SimChannel place, Person person)
    {
        var json = new JsonObject
        {
            ["id"] = interaction.Id,
            ["application_id"] = stage.Settings.Application,
            ["type"] = interaction.Type,
            ["token"] = interaction.Token,
            ["version"] = 1,
            ["channel_id"] = place.Id,
            ["channel"] = Channel(place, person.Id),
            ["locale"] = person.Locale,
            ["app_permissions"] = ObjectJson.Bits(stage.Rights.Of(stage.Settings.Application, place)),
            ["authorizing_integration_owners"] = Owners(interaction, place, person),
            ["context"] = place.Guild is not null ? 0 : place.IsOthers ? 2 : 1,
            ["entitlements"] = new JsonArray(),
            ["attachment_size_limit"] = 10_485_760,
        };
        if (place.Guild is null)
            json["user"] = ObjectJson.Of(person);
        else
            (json["guild_id"], json["guild"], json["guild_locale"], json["member"]) = (place.Guild, Guild(place.Guild), "en-US", Member(person, place));
        return json;
    }

    // Source: Discord, "Authorizing Integration Owners Object": 0 names the guild, or is "0" in the DM with the bot; 1 names the person.
    private static JsonObject Owners(SimInteraction interaction, SimChannel place, Person person)
    {
        var owners = new JsonObject();
        if (!interaction.IsForeign)
            owners["0"] = place.Guild ?? "0";
        if (person.HasInstalled)
            owners["1"] = person.Id;
        return owners;
    }

    private static JsonObject Guild(string id) => new() { ["id"] = id, ["locale"] = "en-US", ["features"] = new JsonArray() };

    private JsonObject Member(Person person, SimChannel place) => new()
    {
        ["user"] = ObjectJson.Of(person),
        ["permissions"] = ObjectJson.Bits(stage.Rights.Of(person.Id, place)),
        ["roles"] = new JsonArray(),
        ["joined_at"] = ObjectJson.Moment,
        ["deaf"] = false,
        ["mute"] = false,
        ["flags"] = 0,
        ["avatar"] = null,
        ["nick"] = null,
        ["pending"] = false,
        ["premium_since"] = null,
    };
}
