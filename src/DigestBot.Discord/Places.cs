using DigestBot.Core.Chats;

namespace DigestBot.Discord;

/// <summary>Where things are said, in the bot's own words: makes and reads the addresses of chats on Discord. Pure.</summary>
internal static class Places
{
    /// <summary>The platform's name in addresses.</summary>
    public const string Platform = "discord";

    // 64 bits without a sign. Source: Discord, "Snowflakes".
    private const int LongestId = 20;
    private const char Person = '@';

    /// <summary>What stands between a server and a channel of it.</summary>
    public const char Within = '/';

    /// <summary>A server's channel: text, announcements, forum.</summary>
    public static ChatAddress OfChannel(string guild, string channel) => new(Platform, $"{guild}{Within}{channel}");

    /// <summary>A thread, or a post in a forum.</summary>
    /// <param name="parent">The channel around it.</param>
    public static ChatAddress OfThread(string guild, string parent, string thread) => OfChannel(guild, parent) with { Thread = thread };

    /// <summary>A person's own chat with the bot.</summary>
    public static ChatAddress OfPerson(string person) => new(Platform, $"{Person}{person}");

    /// <summary>What the <see cref="ChatAddress.ChatId"/> of every channel of a server begins with.</summary>
    public static string PrefixOf(string guild) => $"{guild}{Within}";

    /// <summary>The server of such a beginning.</summary>
    public static string? GuildOf(string prefix) => prefix.Split(Within) is [var guild, ""] && IsId(guild) ? guild : null;

    /// <summary>Where an address leads; null for one that is none of Discord's.</summary>
    public static Place? Read(ChatAddress chat) => chat switch
    {
        { ChatId: [Person, .. var person], Thread: "" } when IsId(person) => new Place.Person(person),
        { ChatId: var id } when id.Split(Within) is [var guild, var channel] && IsId(guild) && IsId(channel) => chat.Thread switch
        {
            "" => new Place.Channel(guild, channel),
            var thread when IsId(thread) => new Place.Thread(guild, channel, thread),
            _ => null,
        },
        _ => null,
    };

    /// <summary>Whether it is an id of Discord's; what is put into a path has to be one.</summary>
    public static bool IsId(string text) => text.Length is > 0 and <= LongestId && text.All(char.IsAsciiDigit);
}

/// <summary>Where an address on Discord leads.</summary>
internal abstract record Place
{
    /// <summary>A person's own chat with the bot. The channel behind it has another id.</summary>
    public sealed record Person(string Id) : Place;

    /// <summary>A server's channel.</summary>
    public sealed record Channel(string Guild, string Id) : Place;

    /// <summary>A thread or a forum's post within a channel.</summary>
    public sealed record Thread(string Guild, string Parent, string Id) : Place;
}
