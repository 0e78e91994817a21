namespace DigestBot.Core.Languages;

internal sealed partial class ChineseTexts
{
    public override string Nominate => "推荐";

    public override string NominatingIsForGroups => "推荐和投票用于群组和频道：把我加进去，大家就可以一起选论文。";

    public override string NominateWhich => "要推荐哪篇论文？";

    public override string NominateExamples => "例如 /nominate 17 或 /nominate 2601.02759";

    public override string NominatedBy(string name) => $"{name} 推荐";

    public override string NominatedByAMember => "一位成员推荐";

    public override string NominatedByTheChat => "匿名推荐";

    public override string NominatedDetails => "详情";

    public override string Votes(int count) => $"{count} 票";

    public override string VoteTitle => "投票，再按一次收回";

    public override string VoteCounts => "已投票。";

    public override string VoteIsTakenBack => "已收回你的票。";

    public override string VotesArePersonal => "每人一票，而我看不出你是谁。";

    public override string TopOfWeek => "本周推荐";

    public override string TopOfMonth => "本月推荐";

    public override string TopOfAll => "全部推荐";

    public override string NoTop(string typed) => $"没有“{typed}”这个榜单，可以看这些：";

    public override string NothingNominated => "这段时间还没有人推荐论文。";

    public override string RoundUpTitle => "每周推荐";

    public override string RoundUpIs(string when) => $"每周推荐：{when}";

    public override string WithoutRoundUp => "不发";

    public override string WithoutRoundUpButton => "不发";

    public override string WhichRoundUp => "一周的推荐什么时候汇总发出？没有推荐的一周不发。也可以自己写：/settings roundup 周四 17:30";

    public override string NoRoundUp => "请写成周五 16:00 的样子，写 off 可以关闭。";
}
