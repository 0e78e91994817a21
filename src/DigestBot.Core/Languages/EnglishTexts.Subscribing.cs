namespace DigestBot.Core.Languages;

internal sealed partial class EnglishTexts
{
    public override string AllOfArchive(string name) => $"all of {name}";

    public override string Named(string category, string name) => $"{category} ({name})";

    public override string AllOf(string pattern) => $"All: {pattern}";

    public override string CategoriesTitle => "Categories";

    public override string AllCategories => "All categories";

    public override string CategoriesOfLatest => "In the latest edition";

    public override string ChooseCategories => "Choose categories";

    public override string CountsAreOfLatest => "Press to subscribe or unsubscribe. The counts are of the latest edition.";

    public override string ArchivesTitle => "All of arXiv";

    public override string ArchivesHint => "Press one to see its categories, or say /categories robotics.";

    public override string UnknownCategory(string typed) => $"I know no category “{typed}”.";

    public override string UnknownCategoryDidYouMean(string typed) => $"I know no {typed}. Did you mean one of these?";

    public override string MoreUnknown(int more) =>
        more == 1 ? "I do not know one more of them either." : $"I do not know {more} more of them either.";

    public override string Subscribed(string category) => $"Subscribed to {category}.";

    public override string SubscribedTo => "Subscribed to:";

    public override string AlreadySubscribed(string category) => $"You have {category} already.";

    public override string ComesWith(string category, string pattern) => $"{category} comes with {pattern}, which you have.";

    public override string FirstEditionWillCome => "No edition has arrived yet; the first will come to you by itself.";

    public override string EditionHasOfIt(string date, int papers) => $"The edition of {date} has {Papers(papers)} for you.";

    public override string EditionHasNoneOfIt(string date) =>
        $"The edition of {date} has none yet; they will come when there are some.";

    public override string SendNow => "Send them now";

    public override string SendLatestNow => "Send the latest edition";

    public override string NextPush(string day, string time, string zone) => $"Next push: {day} at {time}, {zone}.";

    public override string NextPushOnArrival => "Next push: as soon as an edition arrives.";

    public override string PushesRest => "Pushes are paused here.";

    public override string OnItsWay => "On its way.";

    public override string EverythingAlready => "You have everything already.";

    public override string NoSubscriptions => "No subscriptions yet.";

    public override string SubscriptionsTitle => "Subscriptions";

    public override string Change => "Change";

    public override string EndSubscriptions => "Unsubscribe";

    public override string EndAllSubscriptions => "Unsubscribe from all";

    public override string End(string category) => $"Unsubscribe from {category}";

    public override string WhichSubscriptionEnds => "Press what you no longer want.";

    public override string NotSubscribed(string typed) => $"You have no subscription to {typed}. These you have:";

    public override string Unsubscribed(string categories) => $"Unsubscribed from {categories}.";

    public override string NoSubscriptionsLeft => "Nothing is left; no more pushes will come.";

    public override string SubscriptionsLeft(string categories) => $"Still yours: {categories}.";

    public override string Paused => "Paused. Your subscriptions stay, and you can still look things up.";

    public override string PausedAlready => "Pushes are paused already.";

    public override string Resume => "Resume";

    public override string Resumed => "Pushes are on again.";

    public override string ActiveAlready => "Pushes are on.";
}
