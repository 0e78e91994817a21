namespace DigestBot.Core.Languages;

internal sealed partial class ChineseTexts
{
    public override string WentWrong => "我这边出了点问题，已记入日志。请稍后再试。";

    public override string FileWasNotTaken => "附带的文件没能发出去。";

    public override string TooMuchAtOnce => "消息太多，一时回答不过来，有几条没有处理。请稍微慢一点。";
}
