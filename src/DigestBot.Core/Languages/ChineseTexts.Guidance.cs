namespace DigestBot.Core.Languages;

internal sealed partial class ChineseTexts
{
    public override string Sentences(params string[] sentences) => string.Concat(sentences);

    public override string Comma => "、";

    public override string AndMore(int more) => $"另有 {more} 个";

    public override string WhatIDo => "我每天为你送来所选类别的 arXiv 新论文，每篇附一两句概要。";

    public override string PressWhatYouWant => "点一下想看的类别就好。";

    public override string SubscribeBeforehand => "先选好类别，第一期到了就发给你。";

    public override string IWriteAt(string time, string zone) => $"有新论文时，我会在 {time}（{zone}）发给你。";

    public override string IWriteOnArrival => "新一期一到，我就发给你。";

    public override string OnOfferIn(string date) => $"数字是{date}这一期的论文数。";

    public override string HelpTitle => "帮助";

    public override string AlsoCalled(string words) => $"也可以说：{words}";

    public override IReadOnlyList<string> HelpExamples { get; } =
    [
        "17 · 最新一期的第 17 篇",
        "cs.CV · cs.CV 的最新论文",
        "cs.CV 3 · 其中第 3 篇",
        "昨天 17 · 也可以写 2026-01-05 17",
        "2601.02409 · 或粘贴 arXiv 链接",
    ];

    public override string NotUnderstood => "我更懂论文，不太会闲聊。可以这样说：";

    public override string UnknownCommand(string name) => $"没有 /{name} 这个命令。";

    public override string UnknownCommandDidYouMean(string name) => $"没有 /{name} 这个命令。你想说的是这个吗？";

    public override string UnknownButton => "我不认识这个按钮，请重新查询。";

    public override string NoLongerThere => "内容已经不在了，请重新查询。";

    public override string ProfileDescription =>
        "每天在你选定的时间，送来所选类别的 arXiv 新论文，每篇附一两句概要。"
        + "发送 17 看第 17 篇，发送 2601.02409 看某篇论文，发送 cs.CV 看一个类别。群组、话题和频道里都能用。";

    public override string ProfileShortDescription => "每天准时送来所选类别的 arXiv 新论文与概要。";

    public override string OnlyAdministrators => "只有管理员能在这里更改设置，查询论文则人人可用。";
}
