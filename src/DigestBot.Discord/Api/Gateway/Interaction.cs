using System.Text.Json;
using DigestBot.Discord.Api.Rest.Results;

namespace DigestBot.Discord.Api.Gateway;

/// <summary>Somebody used a command, a button or a menu. Source: Discord, "Interaction Object".</summary>
/// <param name="Token">For 15 minutes, whoever has it can answer: a secret.</param>
/// <param name="Member">Who it was, in a guild.</param>
/// <param name="User">Who it was, in a DM.</param>
/// <param name="Message">What the button or menu stands on.</param>
/// <param name="Locale">The language of their app, such as <c>zh-CN</c>.</param>
/// <param name="Context">0: a guild, 1: the DM with the bot, 2: a DM or group of others.</param>
/// <param name="AuthorizingIntegrationOwners">Why it came: 0, the guild that the bot was added to; 1, the person who added it for themselves.</param>
public sealed record Interaction(
    string Id,
    string ApplicationId,
    InteractionType Type,
    string Token,
    InteractionData? Data = null,
    string? GuildId = null,
    string? ChannelId = null,
    DiscordChannel? Channel = null,
    InteractionMember? Member = null,
    DiscordUser? User = null,
    InteractionMessage? Message = null,
    string? Locale = null,
    int? Context = null,
    IReadOnlyDictionary<string, string>? AuthorizingIntegrationOwners = null)
{
    /// <summary>Who did it; empty where it is not told.</summary>
    public string PersonId => (Member?.User ?? User)?.Id ?? "";

    /// <summary>What others see as their name.</summary>
    public string? PersonName => Member?.Nick ?? (Member?.User ?? User) switch
    {
        { GlobalName: { } name } => name,
        { Username: var name } => name,
        null => null,
    };

    // A record writes all its members: this one's token is nobody's business.
    private bool PrintMembers(System.Text.StringBuilder text)
    {
        text.Append($"Id = {Id}, Type = {Type}");
        return true;
    }
}

/// <summary>What was done. Source: Discord, "Interaction Type".</summary>
public enum InteractionType
{
    Command = 2,
    Component = 3,
    Autocomplete = 4,
    Modal = 5,
}

/// <summary>With what it was done: a command's name and options, or a component's id and what was chosen.</summary>
/// <param name="Values">What was chosen in a menu.</param>
/// <param name="Resolved">What the ids in options stand for.</param>
public sealed record InteractionData(
    string? Name = null,
    IReadOnlyList<InteractionOption>? Options = null,
    string? CustomId = null,
    int? ComponentType = null,
    IReadOnlyList<string>? Values = null,
    ResolvedData? Resolved = null);

/// <summary>What ids stand for.</summary>
public sealed record ResolvedData(IReadOnlyDictionary<string, ResolvedChannel>? Channels = null);

/// <summary>A channel that was chosen.</summary>
/// <param name="Type">As of <see cref="DiscordChannel"/>.</param>
/// <param name="Permissions">Those of the person in it, as a number of bits.</param>
public sealed record ResolvedChannel(string Id, int Type, string? Name = null, string? ParentId = null, string? Permissions = null);

/// <summary>What a command was called with.</summary>
/// <param name="Value">Text, a number or a truth value, as its type says.</param>
/// <param name="Focused">Whether it is the one being typed.</param>
public sealed record InteractionOption(string Name, int Type, JsonElement? Value = null, bool Focused = false);

/// <summary>Somebody in a guild.</summary>
/// <param name="Permissions">Theirs in the channel, as a number of bits.</param>
public sealed record InteractionMember(DiscordUser User, string? Permissions = null, string? Nick = null);

/// <summary>A person.</summary>
/// <param name="Username">Unique, in lower case.</param>
/// <param name="GlobalName">What they call themselves; null where that is the username.</param>
public sealed record DiscordUser(string Id, string? Username = null, string? GlobalName = null);

/// <summary>A message, as far as a press on it tells.</summary>
/// <param name="Components">As it shows them now; a menu's options say what was chosen before.</param>
/// <param name="Flags">Of <see cref="Rest.Calls.MessageFlags"/>.</param>
public sealed record InteractionMessage(string Id, string? ChannelId = null, JsonElement? Components = null, Rest.Calls.MessageFlags Flags = default);
