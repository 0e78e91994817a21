namespace DigestBot.Core.Languages;

internal sealed partial class ChineseTexts
{
    public override string TopicClosed => "接收推送的话题已关闭，推送因此暂停。重新打开话题并在其中发送 /resume 即可恢复。";

    public override string TopicClosedIn(string chat) => $"“{chat}”里接收推送的话题已关闭，那里的推送已停止。重新打开话题后，在其中发送 /resume 即可恢复。";

    public override string NoRightsIn(string chat) => $"我没有在“{chat}”里发消息的权限，那里的推送已停止。开放权限后，在那里发送 /resume 即可恢复。";

    public override string ChatDeleted(string chat) => $"接收推送的“{chat}”已被删除，那里的推送到此为止。";

    public override string MessageNotTaken(string reason) => $"有一条推送消息未被平台接受（{reason}）。下次推送照常进行。";

    public override string MessageNotTakenIn(string chat, string reason) => $"发往“{chat}”的一条推送消息未被平台接受（{reason}）。下次推送照常进行。";
}
