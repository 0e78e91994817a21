namespace DigestBot.Core.Languages;

internal sealed partial class ChineseTexts
{
    public override string Save => "收藏";

    public override string IsSaved => "已收藏";

    public override string TagsAndNote => "标签和备注";

    public override string Cite => "引用";

    public override string Export => "导出";

    public override string SavedTitle => "收藏的论文";

    public override string SavedWord => "已收藏";

    public override string SavedNotice => "已收藏，发送 /saved 查看。";

    public override string TakenOffNotice => "已取消收藏。";

    public override string SavedOn(string date) => $"{date}收藏";

    public override string IsRead => "已读";

    public override string IsUnread => "未读";

    public override string MarkRead => "标为已读";

    public override string MarkUnread => "标为未读";

    public override string TakeOff => "取消收藏";

    public override string DropNote => "删除备注";

    public override string OpenCard => "打开论文";

    public override string SaveAgain => "重新收藏";

    public override string AllOfThem => "全部";

    public override string OnlyUnread => "未读";

    public override string OnlyRead => "已读";

    public override string HowToMark(string id) => $"可以加标签或备注：/save {id} #标签 几句话";

    public override string SaveExamples => "可以发 /save 17，或 /save 2601.02409 #扩散模型 路上读。";

    public override string NothingSaved => "还没有收藏。点论文下方的“收藏”，或发送 /save 17。";

    public override string NothingSavedLike(string typed) => $"收藏里没有符合“{typed}”的论文。";

    public override string NotSaved(string id) => $"收藏里没有 {id}。";

    public override string TakenOff(string title) => $"已取消收藏：{title}";

    public override string ItHad(string marks) => $"原有标签和备注：{marks}";

    public override string MarksGoToo => "它有标签或备注，取消收藏会一并删除。";

    public override string NotYoursToTakeOff => "只有收藏者本人或管理员能取消收藏。";

    public override string ListIsFull(int papers) => $"收藏已满（{papers} 篇），请先取消一些。";

    public override string NoteWasCut(int characters) => $"备注只保留前 {characters} 个字符。";

    public override string AsFormat(string format) => $"{format} 格式";

    public override string NoSuchFormat(string typed, string format) => $"没有“{typed}”这种格式，先给 {format} 格式。";

    public override string ExportAsWhat(int papers) => $"共 {papers} 篇，要哪种格式？";

    public override string CiteExamples => "可以发 /cite 17，或 /cite 2601.02409 ris。";

    public override string PapersAreTooLarge => "文件太大，这里发不出去。请缩小范围，例如只导出一个标签下的论文。";
}
