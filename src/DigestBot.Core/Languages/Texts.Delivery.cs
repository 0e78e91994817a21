namespace DigestBot.Core.Languages;

public abstract partial class Texts
{
    /// <summary>Said in a group about one of its topics.</summary>
    public abstract string TopicClosed { get; }

    /// <summary>Said where a message was refused for what it says.</summary>
    /// <param name="reason">The platform's own words.</param>
    public abstract string MessageNotTaken(string reason);
}
