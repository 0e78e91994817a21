using System.Text.Json.Serialization;
using DigestBot.Simulators.Discord.World;

namespace DigestBot.Simulators.Discord.Happenings;

/// <summary>
/// Something that is so, or that somebody does, on the other side of the server. In this process it is given to
/// <see cref="DiscordServer.Happen"/>, from another one to <c>POST /control/happenings</c>.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "happening")]
[JsonDerivedType(typeof(GuildIs), "guildIs")]
[JsonDerivedType(typeof(ChannelIs), "channelIs")]
[JsonDerivedType(typeof(PersonIs), "personIs")]
[JsonDerivedType(typeof(PersonMay), "personMay")]
[JsonDerivedType(typeof(BotMay), "botMay")]
[JsonDerivedType(typeof(GuildRemovesBot), "guildRemovesBot")]
[JsonDerivedType(typeof(GuildFails), "guildFails")]
[JsonDerivedType(typeof(ThreadBecomes), "threadBecomes")]
[JsonDerivedType(typeof(ChannelGoes), "channelGoes")]
[JsonDerivedType(typeof(UsesCommand), "usesCommand")]
[JsonDerivedType(typeof(Types), "types")]
[JsonDerivedType(typeof(Presses), "presses")]
[JsonDerivedType(typeof(Chooses), "chooses")]
[JsonDerivedType(typeof(Submits), "submits")]
public abstract record Happening;

/// <summary>The bot is in a guild, from now on or again; the gateway tells it.</summary>
public sealed record GuildIs(string Guild, string Name = "Lab") : Happening;

/// <summary>There is such a channel, thread or DM of others. The bot hears nothing of it.</summary>
public sealed record ChannelIs(SimChannel Channel) : Happening;

/// <summary>There is such a person.</summary>
public sealed record PersonIs(Person Person) : Happening;

/// <summary>What a person may do in a guild or channel: <see cref="Permissions"/>.</summary>
public sealed record PersonMay(string Person, string Place, long May) : Happening;

/// <summary>What the bot may do in a guild or channel. Nobody tells it.</summary>
public sealed record BotMay(string Place, long May) : Happening;

/// <summary>A guild removes the bot, and the gateway tells it.</summary>
public sealed record GuildRemovesBot(string Guild) : Happening;

/// <summary>A guild has an outage until <see cref="GuildIs"/>, and the gateway tells it.</summary>
public sealed record GuildFails(string Guild) : Happening;

/// <summary>A thread is archived or locked or neither, and the gateway tells it.</summary>
public sealed record ThreadBecomes(string Thread, bool IsArchived = false, bool IsLocked = false) : Happening;

/// <summary>A channel or thread is deleted, and the gateway tells it.</summary>
public sealed record ChannelGoes(string Channel) : Happening;

/// <summary>What came of it.</summary>
/// <param name="Interaction">The interaction that waits for an answer.</param>
public sealed record Happened(string? Interaction = null)
{
    public static readonly Happened Nothing = new();
}
