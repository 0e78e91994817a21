namespace DigestBot.Core.Languages;

// Papers that are like one.
public abstract partial class Texts
{
    /// <summary>A button on a card, and the heading of what it shows.</summary>
    public abstract string MoreLikeThis { get; }

    /// <summary>Before the words that two papers have in common.</summary>
    public abstract string BothSpeakOf(string first);

    /// <summary>No other paper has its words.</summary>
    public abstract string NothingLikeIt { get; }

    /// <summary>A button below a paper drawn at random.</summary>
    public abstract string AnotherPaper { get; }

    /// <summary>A category that nobody knows.</summary>
    public abstract string NoRandomOf(string typed);

    /// <summary>How related papers are asked for.</summary>
    public abstract string RelatedExamples { get; }
}
