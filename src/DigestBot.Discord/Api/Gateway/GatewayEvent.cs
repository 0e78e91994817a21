namespace DigestBot.Discord.Api.Gateway;

/// <summary>What the gateway tells, as far as the bot wants to know it. Source: Discord, "Receive Events".</summary>
public abstract record GatewayEvent
{
    /// <summary>Which shard was told.</summary>
    public required int Shard { get; init; }

    /// <summary>A new session has begun; what happened before was not told.</summary>
    /// <param name="Guilds">All guilds of this shard, those in trouble too.</param>
    /// <param name="Shards">How many shards there are in all processes.</param>
    public sealed record Ready(IReadOnlyList<string> Guilds, int Shards) : GatewayEvent;

    /// <summary>A session goes on; all that happened meanwhile has been told.</summary>
    public sealed record Resumed : GatewayEvent;

    /// <summary>Somebody used a command, a button or a menu. It wants an answer within 3 s.</summary>
    public sealed record InteractionCreated(Interaction Interaction) : GatewayEvent;

    /// <summary>The bot was added to a guild, or one is there again; at the start, one for each guild.</summary>
    /// <param name="IsUnavailable">Whether it is in trouble.</param>
    public sealed record GuildCreated(string Id, bool IsUnavailable) : GatewayEvent;

    /// <summary>The bot was removed from a guild, or the guild is in trouble.</summary>
    /// <param name="IsUnavailable">Whether it is only in trouble: the bot is still in it.</param>
    public sealed record GuildDeleted(string Id, bool IsUnavailable) : GatewayEvent;

    /// <summary>A channel was deleted.</summary>
    public sealed record ChannelDeleted(string Id, string? GuildId) : GatewayEvent;

    /// <summary>A thread was deleted.</summary>
    /// <param name="ParentId">The channel around it.</param>
    public sealed record ThreadDeleted(string Id, string? GuildId, string? ParentId) : GatewayEvent;

    /// <summary>Something about a thread changed, such as that it was archived, locked or opened again.</summary>
    /// <param name="ParentId">The channel around it.</param>
    /// <param name="IsArchived">Whether it rests; the next message wakes it, unless it is locked.</param>
    /// <param name="IsLocked">Whether only those who manage threads may wake it or write there.</param>
    public sealed record ThreadUpdated(string Id, string? GuildId, string? ParentId, bool IsArchived, bool IsLocked) : GatewayEvent;
}
