using System.Text.Json.Nodes;
using DigestBot.Simulators.Discord.Wire;
using DigestBot.Simulators.Discord.World;

namespace DigestBot.Simulators.Discord.Rest.Routes;

/// <summary>Guilds, and who is in them.</summary>
internal sealed class GuildRoutes(Stage stage)
{
    private readonly GuildJson _wire = new(stage);

    public Outcome Show(string id) => Find(id) is { } guild ? Outcome.Ok(_wire.Guild(guild)) : DiscordRefusal.Of(10004);

    public Outcome Member(string guild, string person)
    {
        if (Find(guild) is null)
            return DiscordRefusal.Of(10004);
        return stage.People.Find(person) is { } known ? Outcome.Ok(_wire.Member(guild, known)) : DiscordRefusal.Of(10007);
    }

    /// <summary>Source: Discord, "List Active Guild Threads".</summary>
    public Outcome ActiveThreads(string guild) => Find(guild) is null ? DiscordRefusal.Of(10004) : Outcome.Ok(new JsonObject
    {
        ["threads"] = new JsonArray([.. stage.Channels.OfGuild(guild).Where(channel => channel is { IsThread: true, IsArchived: false }).Select(_wire.Channel)]),
        ["members"] = new JsonArray(),
    });

    private SimGuild? Find(string id) => stage.Guilds.All.FirstOrDefault(guild => guild.Id == id);
}
