namespace DigestBot.Core.Languages;

internal sealed partial class EnglishTexts
{
    public override string StatsTitle => "New papers per day";

    public override string StatsSpan(int days, string first, string last) => days == 1 ? $"One day: {last}" : $"{days} days with editions, {first} to {last}";

    public override string InAllAndLatest(int papers, int latest) => $"{Number(papers)}, latest {Number(latest)}";

    public override string TogetherIs => "Together";

    public override string OnTheRise => "On the rise in titles";

    public override string RisingTerm(string term, int recent, int before) => before == 0 ? $"{term} · {recent}, none before" : $"{term} · {recent}, {before} before";

    public override string RiseIsMeasured(int days, int before) => $"Titles of the last {days} days against the {before} days before.";

    public override string NoStatsOf(string typed) => $"I know no category “{typed}”. Say /stats, /stats cs.CV or /stats all.";
}
