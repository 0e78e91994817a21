namespace DigestBot.Core.Languages;

internal sealed partial class ChineseTexts
{
    public override string AllOfArchive(string name) => $"{name}全部";

    public override string Named(string category, string name) => $"{category}（{name}）";

    public override string AllOf(string pattern) => $"全部：{pattern}";

    public override string CategoriesTitle => "类别";

    public override string AllCategories => "全部类别";

    public override string CategoriesOfLatest => "最新一期的类别";

    public override string ChooseCategories => "选择类别";

    public override string CountsAreOfLatest => "点一下订阅，再点退订。数字是最新一期的论文数。";

    public override string ArchivesTitle => "arXiv 全部大类";

    public override string ArchivesHint => "点一下看其中的类别，或发 /categories 机器人。";

    public override string UnknownCategory(string typed) => $"没有“{typed}”这个类别。";

    public override string UnknownCategoryDidYouMean(string typed) => $"没有 {typed} 这个类别。你要找的是这些吗？";

    public override string MoreUnknown(int more) => $"另有 {more} 个也不认识。";

    public override string Subscribed(string category) => $"已订阅 {category}。";

    public override string SubscribedTo => "已订阅：";

    public override string AlreadySubscribed(string category) => $"已经订阅过 {category} 了。";

    public override string ComesWith(string category, string pattern) => $"已订阅的 {pattern} 包含 {category}。";

    public override string FirstEditionWillCome => "还没有收到任何一期，第一期到了会自动发给你。";

    public override string EditionHasOfIt(string date, int papers) => $"{date}这一期有 {papers} 篇。";

    public override string EditionHasNoneOfIt(string date) => $"{date}这一期没有这类论文，以后有了就发给你。";

    public override string SendNow => "现在就发";

    public override string SendLatestNow => "发送最新一期";

    public override string NextPush(string day, string time, string zone) => $"下次推送：{day} {time}（{zone}）。";

    public override string NextPushOnArrival => "下次推送：新一期到达时。";

    public override string PushesRest => "这里的推送已暂停。";

    public override string OnItsWay => "马上就到。";

    public override string EverythingAlready => "已经全部发给你了。";

    public override string NoSubscriptions => "还没有订阅任何类别。";

    public override string SubscriptionsTitle => "我的订阅";

    public override string Change => "修改";

    public override string EndSubscriptions => "退订";

    public override string EndAllSubscriptions => "全部退订";

    public override string End(string category) => $"退订 {category}";

    public override string WhichSubscriptionEnds => "点一下不想再收的类别。";

    public override string NotSubscribed(string typed) => $"没有订阅 {typed}。已订阅的有：";

    public override string Unsubscribed(string categories) => $"已退订 {categories}。";

    public override string NoSubscriptionsLeft => "已没有订阅，不会再推送。";

    public override string SubscriptionsLeft(string categories) => $"还订阅着：{categories}。";

    public override string Paused => "已暂停推送。订阅都还在，也可以继续查询。";

    public override string PausedAlready => "推送本来就是暂停的。";

    public override string Resume => "恢复推送";

    public override string Resumed => "已恢复推送。";

    public override string ActiveAlready => "推送是开着的。";
}
