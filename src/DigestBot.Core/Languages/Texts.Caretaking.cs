namespace DigestBot.Core.Languages;

// Looking after a channel or group from one's own chat.
public abstract partial class Texts
{
    /// <summary>Above the chats to choose from.</summary>
    public abstract string WhichToManage { get; }

    /// <summary>There is none to choose.</summary>
    public abstract string NothingToManage { get; }

    /// <summary>How another administrator of a chat that has the bot names it.</summary>
    public abstract string ManageByPassingOn { get; }

    /// <summary>To somebody who asks in a group.</summary>
    public abstract string ManageInPrivate { get; }

    /// <summary>After the choice.</summary>
    public abstract string SpeakingForNow(string chat);

    /// <summary>After the end.</summary>
    public abstract string SpeakingForYou { get; }

    /// <summary>Below the heading of every message that is about another chat.</summary>
    public abstract string IsAbout(string chat);

    /// <summary>A short word that is about another chat.</summary>
    public abstract string About(string chat, string word);

    /// <summary>A button that ends it.</summary>
    public abstract string DoneWith(string chat);

    /// <summary>To somebody who chose a chat that they do not run.</summary>
    public abstract string NotYoursToLookAfter { get; }

    /// <summary>To somebody who does not run the chat any more.</summary>
    public abstract string NoLongerYoursToLookAfter(string chat);
}
