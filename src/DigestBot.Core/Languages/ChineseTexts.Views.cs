using NodaTime;

namespace DigestBot.Core.Languages;

internal sealed partial class ChineseTexts
{
    public override string Share => "分享";

    public override string NothingFoundOpenBot => "没有找到，打开机器人看看";

    public override string OpenInBot => "在机器人中打开";

    public override string Motivation => "动机";

    public override string Method => "方法";

    public override string Result => "结果";

    public override string Conclusion => "结论";

    public override string Abstract => "英文摘要";

    public override string PreviousPage => "上一页";

    public override string NextPage => "下一页";

    public override string NoSummary => "本期没有这篇论文的摘要。";

    public override string Papers(int count) => $"{count} 篇论文";

    public override string NewPapers(int count) => $"{count} 篇新论文";

    public override string SeenBefore(int count) => $"略去 {count} 篇已出现过的";

    public override string Page(int page, int of) => $"第 {page}/{of} 页";

    public override string OpenPaper(int number) => $"打开第 {number} 篇";

    public override string Details => "详情";

    public override string FromEdition(LocalDate date) => $"{Date(date)}一期";

    public override string AlsoIn(string categories) => $"同属 {categories}";

    public override string CodeWithStars(int? stars) => stars is { } count ? $"代码（★ {count}）" : "代码";
}
