namespace DigestBot.Core.Languages;

internal sealed partial class ChineseTexts
{
    public override string ForYou => "为你关注";

    public override string ForYouCount(int papers) => $"{papers} 篇你关注的新论文";

    public override string UnderForYou(int papers) => $"{papers} 篇见“为你关注”";

    public override string ByAuthor(string name) => $"作者 {name}";

    public override string PapersBy(string name) => ByAuthor(name);

    public override string MatchesWords(string words) => $"符合“{words}”";

    public override string InCategories(string categories) => $"限 {categories}";

    public override string Without(string words) => $"不含“{words}”";

    public override string FollowWhat => "想关注什么？符合的新论文不分类别，都排在推送最前面。例如：";

    public override IReadOnlyList<string> FollowExamples { get; } =
    [
        "/follow 扩散模型 · 关注这个词",
        "/follow \"world model\" -survey · 词组，并排除一个词",
        "/follow Yann LeCun · 关注作者",
        "/follow agents in cs.CL, cs.AI · 只看这些类别",
    ];

    public override string FollowQuestion(string rule) => $"关注{Padded(rule)}？";

    public override string TakenForAuthor(string name) => $"这里有署名 {name} 的论文，所以当作作者。";

    public override string AlsoAnAuthor(string name) => $"{name} 也是一位作者的名字。";

    public override string MeantAuthor => "我指的是作者";

    public override string MeantWords => "我指的是词语";

    public override string WouldHaveBrought(int papers, int editions) => editions == 1 ? $"最新一期里会有 {papers} 篇：" : $"最近 {editions} 期里会有 {papers} 篇：";

    public override string WouldHaveBroughtNothing(int editions) => editions switch
    {
        0 => "还没有收到任何一期，暂时无法预览。",
        1 => "最新一期里一篇也没有，不过仍然可以关注。",
        _ => $"最近 {editions} 期里一篇也没有，不过仍然可以关注。",
    };

    public override string BringsMuch => "数量很多。再加一个词、用“-词”排除，或加“in cs.CV”，可以缩小范围。";

    public override string Follow => "关注";

    public override string Cancel => "取消";

    public override string OnlyIn(string category) => $"只看 {category}";

    public override string ChangeHow => "复制下面这行，改好再发给我：";

    public override string Followed(string rule) => $"已关注{Padded(rule)}。符合的新论文会排在推送最前面的“为你关注”里。";

    public override string FollowedAlready(string rule) => $"已经关注{Padded(rule)}了。";

    public override string NotFollowed => "好的，没有关注。";

    public override string Unfollowed(string rule) => $"已取消关注{Padded(rule)}。";

    public override string FollowingTitle => "我的关注";

    public override string FollowingHint(int editions) => editions == 1
        ? "最后的数字是最新一期里的篇数。点一下取消关注。"
        : $"最后的数字是最近 {editions} 期里的篇数。点一下取消关注。";

    public override string FollowsNothing => "还没有关注任何内容。";

    public override string FollowsRules(int rules) => $"另外关注了 {rules} 项：/following";

    public override string LatestHasForYou(string date, int papers) => papers == 0
        ? $"{date}这一期没有你关注的新论文。"
        : $"{date}这一期有 {papers} 篇你关注的新论文。";

    public override string NoSuchRule(string typed) => $"没有关注“{typed}”。";

    public override string TooManyRules(int most) => $"已经关注了 {most} 项，这里最多这么多。请先取消一项。";

    public override string RuleIsTooLong(int longest) => $"太长了，请用少一些的词，最多 {longest} 个字符。";

    public override string RuleHasDay => "关注的都是以后的论文，请去掉 since:。往回找可以用 /search。";

    public override string RuleOnlyExcludes => "这样几乎什么都会来。请再说一个论文里必须有的词。";

    public override string RuleOnlyCategories(string categories) => $"{categories} 的全部新论文可以直接订阅。只想关注其中一部分，就再加一个词。";

    private static string Padded(string rule) => Padding(rule) + rule;

    // Between Chinese and what is not.
    private static string Padding(string next) => next is [> (char)127, ..] ? "" : " ";
}
