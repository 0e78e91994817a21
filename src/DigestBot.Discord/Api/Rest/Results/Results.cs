namespace DigestBot.Discord.Api.Rest.Results;

/// <summary>A message, as far as it is of use to whoever sent it.</summary>
public sealed record SentMessage(string Id, string ChannelId);

/// <summary>A message of a channel, as far as it tells whether it is a certain one.</summary>
public sealed record PastMessage(string Id, IReadOnlyList<PastComponent>? Components = null);

/// <summary>A component of a message.</summary>
/// <param name="Id">Its number in the message.</param>
public sealed record PastComponent(long? Id = null);

/// <summary>A channel, a thread or a DM. Source: Discord, "Channel Object".</summary>
/// <param name="Type">0: text, 1: DM, 3: DM of a group, 5: announcements, 10 to 12: thread, 15: forum.</param>
/// <param name="ParentId">The channel around a thread, or the category around a channel.</param>
/// <param name="PermissionOverwrites">What differs from the guild's permissions in it.</param>
/// <param name="OwnerId">Who began a thread.</param>
/// <param name="AvailableTags">What a forum's posts can be marked with.</param>
public sealed record DiscordChannel(
    string Id,
    int Type,
    string? GuildId = null,
    string? Name = null,
    string? ParentId = null,
    IReadOnlyList<PermissionOverwrite>? PermissionOverwrites = null,
    string? OwnerId = null,
    IReadOnlyList<ForumTag>? AvailableTags = null);

/// <summary>Permissions of a role or a person in a channel. Source: Discord, "Overwrite Object".</summary>
/// <param name="Id">The role's or the person's.</param>
/// <param name="Type">0: a role, 1: a person.</param>
/// <param name="Allow">A number of bits.</param>
/// <param name="Deny">A number of bits.</param>
public sealed record PermissionOverwrite(string Id, int Type, string Allow, string Deny);

/// <summary>A server. Source: Discord, "Guild Object".</summary>
public sealed record DiscordGuild(string Id, string OwnerId, IReadOnlyList<DiscordRole> Roles);

/// <summary>A role; the one with the guild's id is everybody's. Source: Discord, "Role Object".</summary>
/// <param name="Permissions">A number of bits.</param>
public sealed record DiscordRole(string Id, string Permissions);

/// <summary>Somebody in a guild. Source: Discord, "Guild Member Object".</summary>
/// <param name="Roles">Their ids, without everybody's.</param>
public sealed record GuildMember(IReadOnlyList<string> Roles);

/// <summary>What a forum's post can be marked with.</summary>
/// <param name="Moderated">Whether only moderators may.</param>
public sealed record ForumTag(string Id, string Name, bool Moderated);

/// <summary>The threads of a server that are not archived. Source: Discord, "List Active Guild Threads".</summary>
public sealed record ActiveThreads(IReadOnlyList<DiscordChannel> Threads);

/// <summary>The application behind the bot. Source: Discord, "Application Object".</summary>
/// <param name="Bot">The bot itself, as those see it that it writes to.</param>
public sealed record DiscordApplication(string Id, string Name, BotUser? Bot = null);

/// <summary>The bot as a user.</summary>
public sealed record BotUser(string Id);

/// <summary>How to connect to the gateway. Source: Discord, "Get Gateway Bot".</summary>
/// <param name="Url">A <c>wss</c> address.</param>
/// <param name="Shards">How many are advised.</param>
public sealed record GatewayBot(string Url, int Shards, SessionStartLimit SessionStartLimit);

/// <summary>How often sessions may begin. Source: Discord, "Session Start Limit Object".</summary>
/// <param name="Remaining">Left until the reset; beyond them, the token is taken away.</param>
/// <param name="ResetAfter">Milliseconds until there are <paramref name="Total"/> again.</param>
/// <param name="MaxConcurrency">How many in 5 seconds.</param>
public sealed record SessionStartLimit(int Total, int Remaining, long ResetAfter, int MaxConcurrency);
