namespace DigestBot.Core.Languages;

// Categories and subscriptions.
public abstract partial class Texts
{
    /// <summary>What a pattern such as <c>cs.*</c> stands for.</summary>
    public abstract string AllOfArchive(string name);

    /// <summary>A category inside a sentence, with its name.</summary>
    public abstract string Named(string category, string name);

    /// <summary>A button.</summary>
    public abstract string AllOf(string pattern);

    /// <summary>A heading, and a button.</summary>
    public abstract string CategoriesTitle { get; }

    /// <summary>A button that shows all of an edition.</summary>
    public abstract string AllCategories { get; }

    /// <summary>A button that goes back to what the latest edition has.</summary>
    public abstract string CategoriesOfLatest { get; }

    /// <summary>A button.</summary>
    public abstract string ChooseCategories { get; }

    /// <summary>Below categories with counts.</summary>
    public abstract string CountsAreOfLatest { get; }

    /// <summary>A heading.</summary>
    public abstract string ArchivesTitle { get; }

    /// <summary>Below the archives.</summary>
    public abstract string ArchivesHint { get; }

    /// <summary>No category is near.</summary>
    public abstract string UnknownCategory(string typed);

    /// <summary>The nearest are buttons below.</summary>
    public abstract string UnknownCategoryDidYouMean(string typed);

    /// <summary>The mistakes that are not listed.</summary>
    public abstract string MoreUnknown(int more);

    /// <summary>A new subscription.</summary>
    public abstract string Subscribed(string category);

    /// <summary>Above several new subscriptions.</summary>
    public abstract string SubscribedTo { get; }

    /// <summary>Nothing changed.</summary>
    public abstract string AlreadySubscribed(string category);

    /// <summary>Another subscription brings it.</summary>
    public abstract string ComesWith(string category, string pattern);

    /// <summary>After subscribing before anything was imported.</summary>
    public abstract string FirstEditionWillCome { get; }

    /// <summary>What the latest edition has of what was subscribed.</summary>
    public abstract string EditionHasOfIt(string date, int papers);

    /// <summary>The category has no papers yet.</summary>
    public abstract string EditionHasNoneOfIt(string date);

    /// <summary>A button.</summary>
    public abstract string SendNow { get; }

    /// <summary>A button.</summary>
    public abstract string SendLatestNow { get; }

    /// <summary>When it comes.</summary>
    public abstract string NextPush(string day, string time, string zone);

    /// <summary>When it comes, for pushes that come with the editions.</summary>
    public abstract string NextPushOnArrival { get; }

    /// <summary>Nothing comes.</summary>
    public abstract string PushesRest { get; }

    /// <summary>After pressing for the latest edition.</summary>
    public abstract string OnItsWay { get; }

    /// <summary>There is nothing to push.</summary>
    public abstract string EverythingAlready { get; }

    /// <summary>The chat has none.</summary>
    public abstract string NoSubscriptions { get; }

    /// <summary>A heading.</summary>
    public abstract string SubscriptionsTitle { get; }

    /// <summary>A button.</summary>
    public abstract string Change { get; }

    /// <summary>A button.</summary>
    public abstract string EndSubscriptions { get; }

    /// <summary>A button.</summary>
    public abstract string EndAllSubscriptions { get; }

    /// <summary>A button.</summary>
    public abstract string End(string category);

    /// <summary>Above buttons.</summary>
    public abstract string WhichSubscriptionEnds { get; }

    /// <summary>Above buttons.</summary>
    public abstract string NotSubscribed(string typed);

    /// <summary>Ended.</summary>
    public abstract string Unsubscribed(string categories);

    /// <summary>After the last has ended.</summary>
    public abstract string NoSubscriptionsLeft { get; }

    /// <summary>After one of several has ended.</summary>
    public abstract string SubscriptionsLeft(string categories);

    /// <summary>After /pause.</summary>
    public abstract string Paused { get; }

    /// <summary>After a second /pause.</summary>
    public abstract string PausedAlready { get; }

    /// <summary>A button.</summary>
    public abstract string Resume { get; }

    /// <summary>After /resume.</summary>
    public abstract string Resumed { get; }

    /// <summary>After /resume where nothing was paused.</summary>
    public abstract string ActiveAlready { get; }
}
