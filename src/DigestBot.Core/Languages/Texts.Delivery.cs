namespace DigestBot.Core.Languages;

public abstract partial class Texts
{
    /// <summary>Said in a group about one of its topics.</summary>
    public abstract string TopicClosed { get; }

    /// <summary>Said to whoever looks after a chat, about one of its topics.</summary>
    /// <param name="chat">Its name.</param>
    public abstract string TopicClosedIn(string chat);

    /// <summary>Said to whoever looks after a chat that the bot may not write in.</summary>
    /// <param name="chat">Its name.</param>
    public abstract string NoRightsIn(string chat);

    /// <summary>Said to whoever looks after a chat that was deleted.</summary>
    /// <param name="chat">Its name.</param>
    public abstract string ChatDeleted(string chat);

    /// <summary>Said where a message was refused for what it says.</summary>
    /// <param name="reason">The platform's own words.</param>
    public abstract string MessageNotTaken(string reason);

    /// <summary>The same, said to whoever looks after the chat.</summary>
    /// <param name="chat">Its name.</param>
    /// <param name="reason">The platform's own words.</param>
    public abstract string MessageNotTakenIn(string chat, string reason);
}
