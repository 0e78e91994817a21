namespace DigestBot.Simulators.Discord.World;

/// <summary>A channel, a thread or a DM.</summary>
/// <param name="Type">Source: Discord, "Channel Types".</param>
/// <param name="Parent">The channel around a thread.</param>
/// <param name="People">Who is in a DM or in a group's.</param>
/// <param name="IsOthers">Whether it is a DM that the bot is not in.</param>
/// <param name="Tags">The ids of a forum's tags.</param>
/// <param name="Owner">Who began a thread.</param>
/// <param name="ModeratedTags">The ids of those tags that only moderators may give; they stand before the others.</param>
/// <param name="NeedsTag">Whether a forum's posts need one.</param>
public sealed record SimChannel(
    string Id,
    int Type,
    string? Guild = null,
    string? Parent = null,
    string? Name = null,
    IReadOnlyList<string>? People = null,
    bool IsOthers = false,
    IReadOnlyList<string>? Tags = null,
    bool NeedsTag = false,
    bool IsArchived = false,
    bool IsLocked = false,
    string? Owner = null,
    IReadOnlyList<string>? ModeratedTags = null)
{
    public const int Text = 0;
    public const int Dm = 1;
    public const int GroupDm = 3;
    public const int Announcement = 5;
    public const int AnnouncementThread = 10;
    public const int PublicThread = 11;
    public const int PrivateThread = 12;
    public const int Forum = 15;

    public bool IsThread => Type is AnnouncementThread or PublicThread or PrivateThread;
}
