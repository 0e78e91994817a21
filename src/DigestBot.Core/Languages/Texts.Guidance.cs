namespace DigestBot.Core.Languages;

// Welcome, help, and what is said when something is not understood.
public abstract partial class Texts
{
    /// <summary>Sentences one after the other.</summary>
    public abstract string Sentences(params string[] sentences);

    /// <summary>What stands between the parts of a list.</summary>
    public abstract string Comma { get; }

    /// <summary>The end of a list that is cut.</summary>
    public abstract string AndMore(int more);

    /// <summary>The first sentence of the welcome.</summary>
    public abstract string WhatIDo { get; }

    /// <summary>The second, above categories to press.</summary>
    public abstract string PressWhatYouWant { get; }

    /// <summary>The second, where there is no edition yet.</summary>
    public abstract string SubscribeBeforehand { get; }

    /// <summary>The third.</summary>
    public abstract string IWriteAt(string time, string zone);

    /// <summary>The third, for pushes that come with the editions.</summary>
    public abstract string IWriteOnArrival { get; }

    /// <summary>What the counts on the buttons are.</summary>
    public abstract string OnOfferIn(string date);

    /// <summary>A heading, and a button.</summary>
    public abstract string HelpTitle { get; }

    /// <summary>Other words for a command.</summary>
    public abstract string AlsoCalled(string words);

    /// <summary>What can be said without a command.</summary>
    public abstract IReadOnlyList<string> HelpExamples { get; }

    /// <summary>The answer to plain words.</summary>
    public abstract string NotUnderstood { get; }

    /// <summary>No command is near.</summary>
    public abstract string UnknownCommand(string name);

    /// <summary>The near one is a button below.</summary>
    public abstract string UnknownCommandDidYouMean(string name);

    /// <summary>The answer to data that is not ours.</summary>
    public abstract string UnknownButton { get; }

    /// <summary>What a button names is gone.</summary>
    public abstract string NoLongerThere { get; }

    /// <summary>What an empty chat with the bot shows; at most 512 characters.</summary>
    public abstract string ProfileDescription { get; }

    /// <summary>What the bot's profile shows; at most 120 characters.</summary>
    public abstract string ProfileShortDescription { get; }

    /// <summary>To others in a group.</summary>
    public abstract string OnlyAdministrators { get; }
}
