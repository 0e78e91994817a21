namespace DigestBot.Core.Languages;

internal sealed partial class ChineseTexts
{
    public override string CatchUpTitle => "补看";

    public override string NothingToCatchUp => "你订阅的类别没有新论文。";

    public override string CatchUpHowMany(int most) => $"想补看几天？例如 /catchup 3，可选 1 到 {most} 天。";

    public override string Days(int days) => $"{days} 天";
}
