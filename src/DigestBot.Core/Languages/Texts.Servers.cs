namespace DigestBot.Core.Languages;

// Servers with many channels, in which people use the bot.
public abstract partial class Texts
{
    /// <summary>A link that adds the bot to a server, or to one's own account.</summary>
    public abstract string AddToServer { get; }

    /// <summary>To somebody who wants to set up a channel where the bot is not.</summary>
    public abstract string AddMeToThatServer { get; }

    /// <summary>How else a channel can be chosen.</summary>
    public abstract string OrNameChannel { get; }

    /// <summary>Below what is set up in a post of a forum.</summary>
    public abstract string OnlyThisPost { get; }

    /// <summary>A button that sets up the forum around a post.</summary>
    public abstract string SetUpForum { get; }
}
