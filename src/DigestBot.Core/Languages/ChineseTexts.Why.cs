namespace DigestBot.Core.Languages;

internal sealed partial class ChineseTexts
{
    public override string CatchingUp => "补发：上次推送以来的内容，新的在前。";

    public override string CatchingUpWithoutOlder => "补发：上次推送以来的内容，新的在前。更早的请用 /digest 查看。";

    public override string NothingNewToday(string date) => $"今天没有你的新论文。最新一期是{date}的。";

    public override string WhyTitle => "最近的推送";

    public override string NoPushYet => "还没有为你安排过推送。";

    public override string Suspended => "我的消息曾在这里被拒收，推送已停止。发 /resume 可以恢复。";

    public override string SomeWereLeftOut => "有些论文过期太久，没有推送。更早的各期可用 /digest 查看。";

    public override string WhatWasMissedComes => "错过的内容会一次补发，新的在前。";

    public override string QuietNow(string until) => $"现在是免打扰时段，到 {until} 结束。";

    public override string LatestHasNew(string date, int papers) => $"{date}这一期有 {papers} 篇你的类别的新论文。";

    public override string LatestOnlyRepeats(string date, int papers) => $"{date}这一期没有新论文：你的类别的 {papers} 篇以前都出现过。";

    public override string LatestHasNone(string date) => $"{date}这一期没有你的类别的论文。";

    public override string PushPlanned(string at, int messages) => $"{at}：{messages} 条消息";

    public override string PushWasWord(string at) => $"{at}：没有新论文";

    public override string SentBy(string at) => $"{at} 已发完";

    public override string SentSome(int sent) => $"已发 {sent} 条";

    public override string StillWaiting(int waiting) => $"还有 {waiting} 条待发";

    public override string NextTry(string at) => $"{at} 再试";

    public override string GivenUp(int failed) => $"{failed} 条未送达";

    public override string TriedAgain(int times) => $"重试了 {times} 次";

    public override string Because(string reason) => $"原因：{reason}";
}
