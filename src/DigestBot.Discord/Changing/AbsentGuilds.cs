using System.Globalization;
using DigestBot.Core.Chats;
using DigestBot.Discord.Api.Gateway;

namespace DigestBot.Discord.Changing;

/// <summary>Finds the servers that removed the bot while it was not connected: nobody tells of them any more.</summary>
internal sealed class AbsentGuilds(IChatStore chats)
{
    // Source: Discord, "Sharding", "Sharding Formula".
    private const int TimeStartsAt = 22;

    /// <summary>Those of the shard in which there are chats and the bot is not. An outage does not count: whoever has one is named all the same.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(GatewayEvent.Ready ready, CancellationToken ct)
    {
        var here = ready.Guilds.ToHashSet(StringComparer.Ordinal);
        var known = await chats.PrefixesAsync(Places.Platform, Places.Within, ct);
        return [.. known.Select(Places.GuildOf).OfType<string>().Where(guild => !here.Contains(guild) && ShardOf(guild, ready.Shards) == ready.Shard)];
    }

    private static int ShardOf(string guild, int shards) => (int)((ulong.Parse(guild, CultureInfo.InvariantCulture) >> TimeStartsAt) % (ulong)shards);
}
