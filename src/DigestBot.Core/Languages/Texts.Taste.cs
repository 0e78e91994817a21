namespace DigestBot.Core.Languages;

// What thumbs teach.
public abstract partial class Texts
{
    /// <summary>What the button 👍 is for.</summary>
    public abstract string ThumbUp { get; }

    /// <summary>What the button 👎 is for.</summary>
    public abstract string ThumbDown { get; }

    /// <summary>A short word after the press.</summary>
    public abstract string ThumbIsUp { get; }

    /// <summary>A short word after the press.</summary>
    public abstract string ThumbIsDown { get; }

    /// <summary>A short word after the press.</summary>
    public abstract string ThumbIsTakenBack { get; }

    /// <summary>To a thumb on an old card, where the chat wants no order by taste.</summary>
    public abstract string TasteIsOff { get; }

    /// <summary>Why a paper stands further up: words, authors and categories of it, with commas.</summary>
    public abstract string LikeWhatYouLiked(string traits);

    /// <summary>The line of the settings.</summary>
    public abstract string OrderIs(string order);

    /// <summary>An order, in that line.</summary>
    public abstract string OrderByTaste { get; }

    /// <summary>An order, in that line.</summary>
    public abstract string OrderByNumber { get; }

    /// <summary>A button that chooses it.</summary>
    public abstract string OrderByTasteButton { get; }

    /// <summary>A button that chooses it.</summary>
    public abstract string OrderByNumberButton { get; }

    /// <summary>Above these choices.</summary>
    public abstract string WhichOrder { get; }

    /// <summary>A button that opens them.</summary>
    public abstract string TasteButton { get; }

    /// <summary>To /forget with something that it does not know.</summary>
    public abstract string ForgetWhat { get; }

    /// <summary>There is nothing to forget.</summary>
    public abstract string NoTasteYet { get; }

    /// <summary>Before it is forgotten.</summary>
    public abstract string ForgetTasteReally(int up, int down);

    /// <summary>A button that forgets it.</summary>
    public abstract string ForgetTaste { get; }

    /// <summary>Afterwards.</summary>
    public abstract string TasteIsForgotten(int up, int down);
}
