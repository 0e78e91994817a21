namespace DigestBot.Core.Languages;

// Papers and editions that are asked for.
public abstract partial class Texts
{
    /// <summary>A button.</summary>
    public abstract string LatestEdition { get; }

    /// <summary>A button.</summary>
    public abstract string OpenOnArxiv { get; }

    /// <summary>Nothing was imported yet.</summary>
    public abstract string NoEditionYet { get; }

    /// <summary>The nearest days are buttons below.</summary>
    public abstract string NoEditionOf(string date);

    /// <summary>Above an edition of an earlier day.</summary>
    public abstract string LatestIsNotOfToday { get; }

    /// <summary>Above an edition without papers of the chat's categories.</summary>
    public abstract string NoneOfYours { get; }

    /// <summary>How large an edition is.</summary>
    public abstract string PapersInAll(int papers);

    /// <summary>How much of an edition is the chat's.</summary>
    public abstract string PapersForYouOf(int papers, int all);

    /// <summary>A category's line, none of its papers seen before.</summary>
    public abstract string CountOf(string category, int papers);

    /// <summary>A category's line.</summary>
    public abstract string CountOfWithSeen(string category, int fresh, int seen);

    /// <summary>What an edition has of a category.</summary>
    public abstract string CategoryHasPapers(string category, int papers, string date);

    /// <summary>Which numbers exist.</summary>
    public abstract string EditionHasNumbers(string date, int last);

    /// <summary>A number that the edition leaves out.</summary>
    public abstract string NumberIsMissing(int number, string date, int last);

    /// <summary>Where an identifier was looked for.</summary>
    public abstract string IdInNoEdition(string id, int editions, string first, string last);

    /// <summary>After the most cards one request gets.</summary>
    public abstract string OnlyFirstCards(int cards);

    /// <summary>A button to the same number in another edition.</summary>
    public abstract string NumberOf(int number, string date);

    /// <summary>A lookup that names no paper.</summary>
    public abstract string WhichPaper { get; }

    /// <summary>A lookup nobody can read.</summary>
    public abstract string NoPaperCalled(string typed);

    /// <summary>How papers are looked up.</summary>
    public abstract string PaperExamples { get; }

    /// <summary>A request for a day that names none.</summary>
    public abstract string WhichDay { get; }

    /// <summary>A day nobody can read.</summary>
    public abstract string NoSuchDay(string typed);

    /// <summary>How days are named.</summary>
    public abstract string DayExamples { get; }
}
