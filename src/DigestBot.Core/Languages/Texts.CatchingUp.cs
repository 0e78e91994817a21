namespace DigestBot.Core.Languages;

// What was new in the last days.
public abstract partial class Texts
{
    /// <summary>The heading over it.</summary>
    public abstract string CatchUpTitle { get; }

    /// <summary>Nothing was new in the chat's categories.</summary>
    public abstract string NothingToCatchUp { get; }

    /// <summary>What was asked for is no number of days, or too many.</summary>
    public abstract string CatchUpHowMany(int most);

    /// <summary>So many days.</summary>
    public abstract string Days(int days);
}
