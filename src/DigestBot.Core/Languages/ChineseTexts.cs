namespace DigestBot.Core.Languages;

internal sealed partial class ChineseTexts : Texts
{
    public override string Code => "zh";

    public override string Name => "中文";
}
