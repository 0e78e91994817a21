namespace DigestBot.Core.Languages;

internal sealed partial class ChineseTexts
{
    public override string WhichToManage => "要管理哪一个？选好之后，你在这里说的话都用于它，直到你说完成。";

    public override string NothingToManage => "还没有。把我加进你的频道或群组，并让我能在那里发消息，它就会出现在这里。";

    public override string ManageByPassingOn => "我已经在里面了？把它的一条帖子转发给我就行。";

    public override string ManageInPrivate => "请在与我的私聊里说这句话，在那里也能管理本群。";

    public override string SpeakingForNow(string chat) => $"从现在起，你在这里说的话都用于“{chat}”。例如发送 /subscribe cs.CV，或查看它的设置。";

    public override string SpeakingForYou => "现在你在这里说的话又用于你自己了。";

    public override string IsAbout(string chat) => $"用于“{chat}”";

    public override string About(string chat, string word) => $"用于“{chat}”：{word}";

    public override string DoneWith(string chat) => $"完成：{chat}";

    public override string NotYoursToLookAfter => "只有管理那个聊天的人才能设置它。";

    public override string NoLongerYoursToLookAfter(string chat) => $"看来你已不再管理“{chat}”，那里没有任何改动。你在这里说的话用于你自己。";
}
