namespace DigestBot.Core.Languages;

internal sealed partial class ChineseTexts
{
    public override string TopicClosed => "接收推送的话题已关闭，推送因此暂停。重新打开话题并在其中发送 /resume 即可恢复。";

    public override string MessageNotTaken(string reason) => $"有一条推送消息未被平台接受（{reason}）。下次推送照常进行。";
}
