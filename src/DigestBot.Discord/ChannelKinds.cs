using DigestBot.Core.Chats;

namespace DigestBot.Discord;

/// <summary>The kinds of channel. Source: Discord, "Channel Types".</summary>
internal static class ChannelKinds
{
    public const int Text = 0;
    public const int Announcements = 5;
    public const int AnnouncementThread = 10;
    public const int PublicThread = 11;
    public const int PrivateThread = 12;
    public const int Forum = 15;
    public const int Media = 16;

    /// <summary>Where pushes can go.</summary>
    public static IReadOnlyList<int> ForPushes { get; } = [Text, Announcements, AnnouncementThread, PublicThread, PrivateThread, Forum];

    public static bool IsThread(int type) => type is AnnouncementThread or PublicThread or PrivateThread;

    /// <summary>Whether each message there is a post of its own.</summary>
    public static bool IsForum(int type) => type is Forum or Media;

    public static ChatKind Of(int type) => type is Announcements or Forum or Media ? ChatKind.Channel : ChatKind.Group;
}
