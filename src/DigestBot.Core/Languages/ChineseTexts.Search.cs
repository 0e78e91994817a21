namespace DigestBot.Core.Languages;

internal sealed partial class ChineseTexts
{
    public override string SearchForWhat => "想找什么？可以这样说：";

    public override string SearchForThis => "搜索这些词";

    public override IReadOnlyList<string> SearchExamples { get; } =
    [
        "/search 扩散模型 · 中文、英文都可以",
        "/search \"world model\" -survey · 整个词组，并排除一个词",
        "/search diffus* since:2w · 词的开头，最近两周",
        "/search author:lecun cat:cs.* · 某位作者，计算机科学全部类别",
    ];

    public override string NothingFound(string typed) => $"没有论文同时包含“{typed}”。";

    public override string SearchedEditions(int editions, string first, string last) => editions == 1
        ? $"我只有{first}这一期。"
        : $"已查找 {editions} 期（{first}至{last}）。";

    public override string SearchIsTooLong => "一次查的内容太多了，请说得短一些。";

    public override string NoSuchSearchCategory(string typed) => $"没有“{typed}”这个类别。可以写 cat:cs.CV 或 cat:cs.*";

    public override string NoSuchSearchDay(string typed) => $"我看不懂“{typed}”是哪一天。可以写 since:2026-01-05、since:7d、since:2w 或 since:3m。";

    public override string SearchPage(int page) => $"第 {page} 页";

    public override string SearchHasMore => "后面还有，说得短一些就可以翻页。";
}
