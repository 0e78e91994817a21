namespace DigestBot.Core.Languages;

internal sealed partial class ChineseTexts
{
    public override string ThumbUp => "这类论文往前排";

    public override string ThumbDown => "这类论文往后排";

    public override string ThumbIsUp => "已赞。以后这类论文会往前排。";

    public override string ThumbIsDown => "已踩。以后这类论文会往后排，但不会隐藏。";

    public override string ThumbIsTakenBack => "已撤回。";

    public override string TasteIsOff => "按口味排序已关闭，发送 /settings taste on 即可打开。";

    public override string LikeWhatYouLiked(string traits) => $"与你赞过的相似：{traits}";

    public override string OrderIs(string order) => $"排序：{order}";

    public override string OrderByTaste => "按 👍 和 👎 学到的口味";

    public override string OrderByNumber => "按编号";

    public override string OrderByTasteButton => "按口味";

    public override string OrderByNumberButton => "按编号";

    public override string WhichOrder => "论文按什么顺序显示？论文卡片上的 👍 和 👎 会教我把什么排在前面，但不会隐藏任何论文。";

    public override string TasteButton => "排序";

    public override string ForgetWhat => "我可以清除口味，也就是 👍 和 👎 教会我的内容。要删除全部数据，请发送 /forgetme。";

    public override string NoTasteYet => "没有可清除的内容：还没有 👍 或 👎。";

    public override string ForgetTasteReally(int up, int down) => $"将清除在这里学到的内容：{Thumbs(up, down)}，以及由此得出的排序。其他数据保留。";

    public override string ForgetTaste => "清除";

    public override string TasteIsForgotten(int up, int down) => $"已清除：{Thumbs(up, down)}。论文恢复按日报的顺序显示。";

    private static string Thumbs(int up, int down) => $"{up} 个 👍、{down} 个 👎";
}
