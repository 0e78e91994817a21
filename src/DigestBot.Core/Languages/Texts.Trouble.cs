namespace DigestBot.Core.Languages;

// What is said when something did not work for a reason that has nothing to do with what was asked.
public abstract partial class Texts
{
    /// <summary>To whoever asked, when the bot failed at it; the log says why.</summary>
    public abstract string WentWrong { get; }

    /// <summary>Below an answer whose file the platform did not take.</summary>
    public abstract string FileWasNotTaken { get; }

    /// <summary>To a chat that asks faster than it can be answered; said once, while the rest is dropped.</summary>
    public abstract string TooMuchAtOnce { get; }
}
