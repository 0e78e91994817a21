namespace DigestBot.Core.Languages;

// What a group puts forward.
public abstract partial class Texts
{
    /// <summary>A button that puts a paper forward.</summary>
    public abstract string Nominate { get; }

    /// <summary>In a private chat.</summary>
    public abstract string NominatingIsForGroups { get; }

    /// <summary>No paper was named.</summary>
    public abstract string NominateWhich { get; }

    /// <summary>How a paper is named.</summary>
    public abstract string NominateExamples { get; }

    /// <summary>Who put it forward.</summary>
    public abstract string NominatedBy(string name);

    /// <summary>The same, of somebody without a name here.</summary>
    public abstract string NominatedByAMember { get; }

    /// <summary>The same, of somebody who spoke as the chat itself.</summary>
    public abstract string NominatedByTheChat { get; }

    /// <summary>A button that opens the paper's card.</summary>
    public abstract string NominatedDetails { get; }

    /// <summary>How many are for it.</summary>
    public abstract string Votes(int count);

    /// <summary>What the button with the number does.</summary>
    public abstract string VoteTitle { get; }

    /// <summary>After a press.</summary>
    public abstract string VoteCounts { get; }

    /// <summary>After another press.</summary>
    public abstract string VoteIsTakenBack { get; }

    /// <summary>To somebody unknown.</summary>
    public abstract string VotesArePersonal { get; }

    /// <summary>Above a list, and a button.</summary>
    public abstract string TopOfWeek { get; }

    /// <summary>Above a list, and a button.</summary>
    public abstract string TopOfMonth { get; }

    /// <summary>Above a list, and a button.</summary>
    public abstract string TopOfAll { get; }

    /// <summary>No such list.</summary>
    public abstract string NoTop(string typed);

    /// <summary>In the place of a list.</summary>
    public abstract string NothingNominated { get; }

    /// <summary>Above the weekly list, and a button.</summary>
    public abstract string RoundUpTitle { get; }

    /// <summary>A line.</summary>
    public abstract string RoundUpIs(string when);

    /// <summary>In place of a day.</summary>
    public abstract string WithoutRoundUp { get; }

    /// <summary>A button.</summary>
    public abstract string WithoutRoundUpButton { get; }

    /// <summary>Above choices.</summary>
    public abstract string WhichRoundUp { get; }

    /// <summary>Not a day and time.</summary>
    public abstract string NoRoundUp { get; }
}
