using DigestBot.Core.Chats;
using DigestBot.Core.Languages;
using NodaTime;

namespace DigestBot.Core.Conversation;

/// <summary>What a new chat starts with, from the configuration, which may change it while the bot runs.</summary>
/// <param name="DeliveryTime">The local time of its daily push; null means as soon as an edition arrives.</param>
/// <param name="TimeZone">An IANA time zone id.</param>
public sealed record ChatDefaults(LocalTime? DeliveryTime, string TimeZone)
{
    /// <summary>The local time of its daily push; null means as soon as an edition arrives.</summary>
    public LocalTime? DeliveryTime { get; set; } = DeliveryTime;

    /// <summary>
    /// The settings of a new chat whose client has this locale; English where it is unknown. Where several people read, pushes are silent and
    /// compact to begin with: nobody there asked for a sound, and a long message pushes talk off the screen. A channel is there to be read, so
    /// it keeps the summaries.
    /// </summary>
    public ChatSettings For(string? locale, ChatKind kind = ChatKind.Private) => new()
    {
        Language = Texts.For(locale).Code,
        TimeZone = TimeZone,
        DeliveryTime = DeliveryTime,
        Silent = kind is not ChatKind.Private,
        Layout = kind is ChatKind.Group ? Layout.Compact : Layout.Full,
    };
}
