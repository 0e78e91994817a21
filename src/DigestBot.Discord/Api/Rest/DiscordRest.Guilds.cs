using DigestBot.Discord.Api.Rest.Results;

namespace DigestBot.Discord.Api.Rest;

public sealed partial class DiscordRest
{
    /// <summary>A server that the bot is in, with its roles. Source: Discord, "Get Guild".</summary>
    public Task<RestAnswer<DiscordGuild>> GetGuildAsync(string guild, CancellationToken ct) =>
        GetAsync(RestRoute.OfGuild(guild), RestJson.Snake.DiscordGuild, ct);

    /// <summary>Somebody in it. 10007 for a person who is not. Source: Discord, "Get Guild Member".</summary>
    public Task<RestAnswer<GuildMember>> GetMemberAsync(string guild, string person, CancellationToken ct) =>
        GetAsync(RestRoute.OfGuild(guild, "/members", person), RestJson.Snake.GuildMember, ct);
}
