namespace DigestBot.Core.Languages;

// What the editions brought, in numbers.
public abstract partial class Texts
{
    /// <summary>Above the chart.</summary>
    public abstract string StatsTitle { get; }

    /// <summary>Which editions are counted.</summary>
    public abstract string StatsSpan(int days, string first, string last);

    /// <summary>Beside a row of the chart: how many in all of its days, and on the latest.</summary>
    public abstract string InAllAndLatest(int papers, int latest);

    /// <summary>The row of several categories together.</summary>
    public abstract string TogetherIs { get; }

    /// <summary>Above the terms that more titles have than before.</summary>
    public abstract string OnTheRise { get; }

    /// <summary>Such a term.</summary>
    public abstract string RisingTerm(string term, int recent, int before);

    /// <summary>What is compared with what.</summary>
    public abstract string RiseIsMeasured(int days, int before);

    /// <summary>A category that nobody knows.</summary>
    public abstract string NoStatsOf(string typed);
}
