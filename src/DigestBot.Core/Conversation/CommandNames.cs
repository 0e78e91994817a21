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
    public const string Search = "search";

    /// <summary>The same, for buttons, which hold little.</summary>
    public const string SearchInShort = "s";
    public const string Related = "related";
    public const string Save = "save";
    public const string Saved = "saved";
    public const string Unsave = "unsave";
    public const string Read = "read";
    public const string Unread = "unread";
    public const string MyData = "mydata";
    public const string ForgetMe = "forgetme";
    public const string Export = "export";
    public const string Cite = "cite";
    public const string Nominate = "nominate";
    public const string Top = "top";
    public const string Stats = "stats";
    public const string Random = "random";
    public const string CatchUp = "catchup";
    public const string Follow = "follow";
    public const string Unfollow = "unfollow";
    public const string Following = "following";
    public const string Forget = "forget";
    public const string Settings = "settings";
    public const string Why = "why";
    public const string Pause = "pause";
    public const string Resume = "resume";
    public const string Time = "time";
    public const string TimeZone = "timezone";
    public const string Language = "language";
    public const string Manage = "manage";
    public const string Admin = "admin";
}
