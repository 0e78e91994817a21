namespace DigestBot.Discord.Api.Rest.Calls;

/// <summary>A slash command. Source: Discord, "Application Command Object".</summary>
/// <param name="Name">1 to 32 of lower-case letters, digits, dash and underscore.</param>
/// <param name="Description">1 to 100 characters.</param>
/// <param name="NameLocalizations">By locale, such as <c>zh-CN</c>.</param>
/// <param name="Options">At most 25, required ones first.</param>
/// <param name="IntegrationTypes">0: for servers, 1: for people, wherever they are.</param>
/// <param name="Contexts">0: servers, 1: DMs with the bot, 2: DMs and groups of others.</param>
/// <param name="Type">1: a slash command.</param>
public sealed record ApplicationCommand(
    string Name,
    string Description,
    IReadOnlyDictionary<string, string>? NameLocalizations = null,
    IReadOnlyDictionary<string, string>? DescriptionLocalizations = null,
    IReadOnlyList<CommandOption>? Options = null,
    IReadOnlyList<int>? IntegrationTypes = null,
    IReadOnlyList<int>? Contexts = null,
    int Type = 1);

/// <summary>What a command is called with. Source: Discord, "Application Command Option Structure".</summary>
/// <param name="Type">3: text, 4: whole number, 5: yes or no, 7: a channel.</param>
/// <param name="Choices">The only values there are, at most 25; not together with <paramref name="Autocomplete"/>.</param>
/// <param name="Autocomplete">Whether Discord asks for choices while it is being typed.</param>
/// <param name="ChannelTypes">The kinds of channel that can be chosen.</param>
public sealed record CommandOption(
    int Type,
    string Name,
    string Description,
    IReadOnlyDictionary<string, string>? NameLocalizations = null,
    IReadOnlyDictionary<string, string>? DescriptionLocalizations = null,
    bool? Required = null,
    IReadOnlyList<CommandChoice>? Choices = null,
    bool? Autocomplete = null,
    IReadOnlyList<int>? ChannelTypes = null);

/// <summary>A value to choose.</summary>
/// <param name="Name">What people see, 1 to 100 characters.</param>
/// <param name="Value">What is sent, at most 100 characters.</param>
public sealed record CommandChoice(string Name, string Value, IReadOnlyDictionary<string, string>? NameLocalizations = null);
