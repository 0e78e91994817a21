namespace DigestBot.Core.Languages;

internal sealed partial class ChineseTexts
{
    public override string AddToServer => "添加到其他地方";

    public override string AddMeToThatServer => "我还不在这个服务器里。请先通过 /help 中的链接把我加进来，之后就能设置它的频道。";

    public override string OrNameChannel => "在服务器里，用 /manage 的“频道”选项可以选择任何一个你能管理的频道、论坛或子区。";

    public override string OnlyThisPost => "这里的设置只用于这个帖子。设置整个论坛后，每期论文都会发一个新帖。";

    public override string SetUpForum => "设置论坛";
}
