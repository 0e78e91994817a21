namespace DigestBot.Core.Conversation;

/// <summary>The commands' names, for buttons and for what is asked without a command.</summary>
internal static class CommandNames
{
    public const string Start = "start";
    public const string Help = "help";
    public const string Categories = "categories";
    public const string Subscribe = "subscribe";
    public const string Unsubscribe = "unsubscribe";
    public const string Subscriptions = "subscriptions";
    public const string Today = "today";
    public const string Digest = "digest";
    public const string Paper = "paper";
    public const string Settings = "settings";
    public const string Why = "why";
    public const string Pause = "pause";
    public const string Resume = "resume";
    public const string Time = "time";
    public const string TimeZone = "timezone";
    public const string Language = "language";
}
