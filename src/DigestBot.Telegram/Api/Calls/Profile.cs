namespace DigestBot.Telegram.Api.Calls;

/// <summary>A line of the command menu. Source: Bot API, <c>BotCommand</c>.</summary>
/// <param name="Command"><c>[a-z0-9_]{1,32}</c>, without the slash.</param>
/// <param name="Description">1 to 256 characters.</param>
public sealed record BotCommand(string Command, string Description);

/// <summary>Who sees a menu. Source: Bot API, <c>BotCommandScope</c>.</summary>
/// <param name="Type">One of the names below.</param>
public sealed record BotCommandScope(string Type)
{
    /// <summary>Everybody for whom there is no narrower menu.</summary>
    public static BotCommandScope Default { get; } = new("default");

    /// <summary>Everybody in the chat with the bot.</summary>
    public static BotCommandScope AllPrivateChats { get; } = new("all_private_chats");

    /// <summary>Everybody in a group.</summary>
    public static BotCommandScope AllGroupChats { get; } = new("all_group_chats");

    /// <summary>A group's administrators.</summary>
    public static BotCommandScope AllChatAdministrators { get; } = new("all_chat_administrators");
}

/// <summary>Sets a menu. Source: Bot API, <c>setMyCommands</c>.</summary>
/// <param name="Commands">At most 100.</param>
/// <param name="LanguageCode">Two letters; null for languages without a menu of their own.</param>
public sealed record SetMyCommands(IReadOnlyList<BotCommand> Commands, BotCommandScope Scope, string? LanguageCode = null);

/// <summary>Asks for a menu. Source: Bot API, <c>getMyCommands</c>.</summary>
public sealed record GetMyCommands(BotCommandScope Scope, string? LanguageCode = null);

/// <summary>What an empty chat with the bot shows. Source: Bot API, <c>setMyDescription</c>.</summary>
/// <param name="Description">At most 512 characters.</param>
public sealed record SetMyDescription(string Description, string? LanguageCode = null);

/// <summary>What the bot's profile shows. Source: Bot API, <c>setMyShortDescription</c>.</summary>
/// <param name="ShortDescription">At most 120 characters.</param>
public sealed record SetMyShortDescription(string ShortDescription, string? LanguageCode = null);

/// <summary>Asks for a text of the profile. Source: Bot API, <c>getMyDescription</c> and <c>getMyShortDescription</c>.</summary>
/// <param name="LanguageCode">Two letters; null for languages without a text of their own.</param>
public sealed record InLanguage(string? LanguageCode = null);

/// <summary>What an empty chat with the bot shows. Source: Bot API, <c>BotDescription</c>.</summary>
public sealed record BotDescription(string Description);

/// <summary>What the bot's profile shows. Source: Bot API, <c>BotShortDescription</c>.</summary>
public sealed record BotShortDescription(string ShortDescription);
