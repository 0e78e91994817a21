namespace DigestBot.Simulators.Discord.World;

/// <summary>What somebody may do, as bits. Source: Discord, "Permissions".</summary>
public static class Permissions
{
    public const long Administrator = 1L << 3;
    public const long ManageChannels = 1L << 4;
    public const long ManageGuild = 1L << 5;
    public const long ViewChannel = 1L << 10;
    public const long SendMessages = 1L << 11;
    public const long ManageMessages = 1L << 13;
    public const long AttachFiles = 1L << 15;
    public const long ReadMessageHistory = 1L << 16;
    public const long ManageThreads = 1L << 34;
    public const long CreatePublicThreads = 1L << 35;
    public const long SendMessagesInThreads = 1L << 38;

    /// <summary>What everybody may as long as nothing else is said, the bot too.</summary>
    public const long Ordinary = ViewChannel | SendMessages | AttachFiles | ReadMessageHistory | CreatePublicThreads | SendMessagesInThreads;
}
