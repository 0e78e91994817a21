namespace DigestBot.Core.Languages;

internal sealed partial class ChineseTexts
{
    public override string AnnouncementTitle => "来自机器人维护者的消息";

    public override string AdminTitle => "机器人运维";

    public override string AdminChats(int active, int paused, int suspended) => $"聊天：活跃 {active}，暂停 {paused}，停推 {suspended}";

    public override string AdminWaiting(int messages, string since) => $"等待发送：{messages} 条，最早的自 {since}";

    public override string AdminNothingWaits => "没有等待发送的消息";

    public override string AdminDead(int messages) => $"已放弃：{messages} 条；可用 digestbot deadletters 查看";

    public override string AdminEdition(string edition, int papers) => $"最新一期：{edition}，{Papers(papers)}";

    public override string AdminNoEdition => "还没有收到任何一期。";

    public override string AdminHeld(string edition) => $"已扣留：{edition}，等待放行";

    public override string AdminHeldUntil(string edition, string until) => $"已扣留：{edition}，{until} 自动放行";

    public override string AdminNextPush(string at) => $"下次检查推送：{at}";

    public override string AdminCanaryOn(int minutes) => $"新的一期会比其他人提前 {minutes} 分钟发给你，其间可以扣留或作废。";

    public override string AdminCanaryOff => "新的一期恢复同时发给所有人。";

    public override string AdminCanaryShows(string edition, string until) => $"{edition} 目前只发给了你。如无操作，{until} 会发给其他人。";

    public override string AdminIsHeld(string edition) => $"{edition} 已扣留。在放行或作废之前，它以及之后到达的内容都不会推送。";

    public override string AdminWasHeld(string edition) => $"{edition} 已经在扣留中。";

    public override string AdminIsReleased(string edition) => $"{edition} 已放行，会发给还没收到的聊天。";

    public override string AdminIsDropped(string edition) => $"{edition} 已作废，不再推送，但仍可查阅。";

    public override string AdminIsNotHeld(string edition) => $"{edition} 没有被扣留。";

    public override string AdminNoSuchEdition => "没有那一天的论文。";

    public override string AdminResendReally(string edition, int messages) => $"把 {edition} 按现在的内容再发一遍给收到过的聊天吗？共 {messages} 条，他们都看过。";

    public override string AdminNobodyGot(string edition) => $"还没有聊天收到过 {edition}，没有可重发的内容。";

    public override string AdminResent(string edition, int messages) => $"{edition} 正在重发：{messages} 条。";

    public override string AdminAnnounceHow => "把要说的话写在后面：/admin announce 今晚迁移服务器。";

    public override string AdminAnnounceReally(int chats) => $"把这条消息静音发送到 {chats} 个聊天吗？";

    public override string AdminAnnounced(int chats) => $"正在发送到 {chats} 个聊天。";

    public override string AdminNotAnnounced => "已经发送过，或还没有收到任何一期；未发送。";

    public override string AdminAnnounceTooLong(int most) => $"太长了，最多 {most} 个字符。";

    public override string AdminSources => "来源的内容有些异常";

    public override string AdminNoticeMissing => "没有这一天的一期";

    public override string AdminNoticeEmpty => "里面没有论文";

    public override string AdminNoticeRepeated => "与上一期的论文相同";

    public override string AdminNoticeShrunken => "重新发布后论文少了很多";

    public override string AdminNoticeSmall => "论文比平时少很多";

    public override string AdminNoticeDamaged => "只有一部分能读取";

    public override string AdminNoticeUnreadable => "无法读取";

    public override string AdminMoreNotices(int notices) => $"还有 {notices} 条，见状态页";

    public override string AdminSuspendedTitle(int chats) => $"停推的聊天：{chats}";

    public override string AdminNoneSuspended => "没有停推的聊天。";

    public override string AdminBackedUp(string file, string size) => $"已备份到数据库旁的 {file}：{size} MB，已校验。";

    public override string AdminLogTitle => "运维记录";

    public override string AdminNothingDone => "还没有任何操作。";

    public override string AdminStatusButton => "状态";

    public override string AdminPreviewButton => "下次推送";

    public override string AdminSuspendedButton => "停推";

    public override string AdminLogButton => "记录";

    public override string AdminHoldButton => "扣留";

    public override string AdminReleaseButton => "放行";

    public override string AdminDropButton => "作废";

    public override string AdminSendButton => "发送";

    public override string AdminBackupButton => "备份";

    public override string AdminLookButton => "查看";

    public override string AdminPreviewOf(string edition, int papers, int categories) => $"{edition}：{categories} 个类别，{NewPapers(papers)}";

    public override string AdminNothingAhead => "所有聊天都已是最新，没有待推送的内容。";

    public override string AdminChatsAhead(int chats) => $"还没全部收到的聊天：{chats}";

    public override IReadOnlyList<string> AdminCommands =>
        ["/admin hold 日期 · release 日期 · drop 日期", "/admin resend 日期", "/admin canary on | off", "/admin announce 内容", "/admin backup"];
}
