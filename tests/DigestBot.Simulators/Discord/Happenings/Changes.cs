using System.Text.Json.Nodes;
using DigestBot.Simulators.Discord.Wire;
using DigestBot.Simulators.Discord.World;

namespace DigestBot.Simulators.Discord.Happenings;

/// <summary>Changes guilds and channels, and tells the bot. Source: Discord, "Receive Events".</summary>
internal sealed class Changes(Stage stage)
{
    public Happened Join(GuildIs happening)
    {
        SimGuild guild = new(happening.Guild, happening.Name);
        stage.Guilds.Put(guild);
        return Tell("GUILD_CREATE", guild.Id, new GuildJson(stage).Created(guild));
    }

    public Happened Leave(GuildRemovesBot happening)
    {
        stage.Guilds.Remove(happening.Guild);
        return Tell("GUILD_DELETE", happening.Guild, new() { ["id"] = happening.Guild });
    }

    public Happened Fail(GuildFails happening)
    {
        stage.Guilds.Put(new(happening.Guild, "", IsOut: true));
        return Tell("GUILD_DELETE", happening.Guild, new() { ["id"] = happening.Guild, ["unavailable"] = true });
    }

    public Happened Become(ThreadBecomes happening)
    {
        var thread = stage.Channels.Change(happening.Thread, thread => thread with { IsArchived = happening.IsArchived, IsLocked = happening.IsLocked });
        return Tell("THREAD_UPDATE", thread.Guild!, ObjectJson.Of(thread));
    }

    public Happened Go(ChannelGoes happening)
    {
        var channel = stage.Channels.Of(happening.Channel);
        stage.Channels.Remove(channel.Id);
        // Source: Discord, "Thread Delete": these four alone.
        JsonObject thread = new() { ["id"] = channel.Id, ["guild_id"] = channel.Guild, ["parent_id"] = channel.Parent, ["type"] = channel.Type };
        return channel.IsThread ? Tell("THREAD_DELETE", channel.Guild!, thread) : Tell("CHANNEL_DELETE", channel.Guild!, ObjectJson.Of(channel));
    }

    private Happened Tell(string type, string guild, JsonObject data)
    {
        stage.Sessions.Dispatch(type, guild, data);
        return Happened.Nothing;
    }
}
