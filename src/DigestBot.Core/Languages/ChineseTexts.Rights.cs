namespace DigestBot.Core.Languages;

internal sealed partial class ChineseTexts
{
    public override string AllThatIsStored => "这是本聊天存储的全部数据。";

    public override string DataIsTooLarge => "本聊天存储的数据超出了这里能发送的文件大小，请向运行本机器人的人索取。";

    public override string ForgetReally => "这会删除这里存储的一切：设置、订阅、收藏和推送记录，无法恢复。";

    public override string ForgetAll => "全部删除";

    public override string ShowMyData => "先看看有什么";

    public override string Forgotten => "已全部删除，只留下这条消息。再次发消息时会重新开始。已删除：";

    public override string ForgottenOf(string table, int count) => table switch
    {
        "saved_paper" => $"{count} 篇收藏",
        "taste_vote" => $"{count} 个赞或踩",
        "follow" => $"{count} 项关注",
        "subscription" => $"{count} 项订阅",
        "nomination" => $"{count} 项提名",
        "nomination_vote" => $"{count} 票",
        "round_up" => $"{count} 份每周汇总",
        "delivery" => $"{count} 条推送",
        "transcript_entry" => $"{count} 条对话",
        "transcript_file" => $"{count} 个文件",
        "chat" => "设置",
        _ => OtherRecords(count),
    };

    public override string OtherRecords(int count) => $"{count} 条其他记录";
}
