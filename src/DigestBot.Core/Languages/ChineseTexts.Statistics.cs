namespace DigestBot.Core.Languages;

internal sealed partial class ChineseTexts
{
    public override string StatsTitle => "每天的新论文";

    public override string StatsSpan(int days, string first, string last) => days == 1 ? last : $"{first}至{last}，共 {days} 期";

    public override string InAllAndLatest(int papers, int latest) => $"{papers}，最新 {latest}";

    public override string TogetherIs => "合计";

    public override string OnTheRise => "标题中升温的主题";

    public override string RisingTerm(string term, int recent, int before) => before == 0 ? $"{term} · {recent} 篇，此前没有" : $"{term} · {recent} 篇，此前 {before} 篇";

    public override string RiseIsMeasured(int days, int before) => $"最近 {days} 天的标题与此前 {before} 天相比。";

    public override string NoStatsOf(string typed) => $"没有“{typed}”这个类别。可以发 /stats、/stats cs.CV 或 /stats all。";
}
