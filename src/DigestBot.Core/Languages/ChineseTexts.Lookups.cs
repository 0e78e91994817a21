namespace DigestBot.Core.Languages;

internal sealed partial class ChineseTexts
{
    public override string LatestEdition => "最新一期";

    public override string OpenOnArxiv => "在 arXiv 上打开";

    public override string NoEditionYet => "还没有收到任何一期。先订阅类别，第一期到了会自动发给你。";

    public override string NoEditionOf(string date) => $"没有{date}这一期，最近的有：";

    public override string LatestIsNotOfToday => "今天的还没到，这是最新一期。";

    public override string NoneOfYours => "这一期没有你订阅的类别，以下是全部内容。";

    public override string PapersInAll(int papers) => $"共 {papers} 篇论文";

    public override string PapersForYouOf(int papers, int all) => $"你的类别有 {papers} 篇，全期共 {all} 篇";

    public override string CountOf(string category, int papers) => $"{category} · {papers}";

    public override string CountOfWithSeen(string category, int fresh, int seen) => $"{category} · {fresh} 篇新，{seen} 篇见过";

    public override string CategoryHasPapers(string category, int papers, string date) =>
        papers == 0 ? $"{date}这一期没有 {category} 的论文。" : $"{date}这一期有 {papers} 篇 {category} 论文。";

    public override string EditionHasNumbers(string date, int last) => last == 1 ? $"{date}这一期只有第 1 篇。" : $"{date}这一期的编号是 1 到 {last}。";

    public override string NumberIsMissing(int number, string date, int last) => $"{date}这一期缺第 {number} 篇，编号是 1 到 {last}。";

    public override string IdInNoEdition(string id, int editions, string first, string last) => editions == 1
        ? $"我只有{first}这一期，其中没有 {id}。"
        : $"我有的 {editions} 期（{first}至{last}）里都没有 {id}。";

    public override string OnlyFirstCards(int cards) => $"一次最多 {cards} 篇，其余的请再发一条。";

    public override string NumberOf(int number, string date) => $"{date}第 {number} 篇";

    public override string WhichPaper => "想看哪一篇？";

    public override string NoPaperCalled(string typed) => $"我查不了“{typed}”。";

    public override string PaperExamples => "可以发 17、cs.CV 3、昨天 17、2601.02409，或粘贴 arXiv 链接。";

    public override string WhichDay => "想看哪一天？";

    public override string NoSuchDay(string typed) => $"我看不懂“{typed}”是哪一天。";

    public override string DayExamples => "可以发 2026-01-05 或昨天，也可以带上类别：昨天 cs.CV。";
}
