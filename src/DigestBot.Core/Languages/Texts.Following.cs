namespace DigestBot.Core.Languages;

// What chats follow.
public abstract partial class Texts
{
    /// <summary>The heading of a push's papers that match what the chat follows.</summary>
    public abstract string ForYou { get; }

    /// <summary>How many those are, below the heading.</summary>
    public abstract string ForYouCount(int papers);

    /// <summary>Beside a category's count: those that stand under <see cref="ForYou"/>.</summary>
    public abstract string UnderForYou(int papers);

    /// <summary>Why a paper is for the chat.</summary>
    public abstract string ByAuthor(string name);

    /// <summary>What is followed where it begins with an author: <c>papers by Yann LeCun</c>.</summary>
    public abstract string PapersBy(string name);

    /// <summary>Why a paper is for the chat.</summary>
    public abstract string MatchesWords(string words);

    /// <summary>The part of a rule that names categories.</summary>
    public abstract string InCategories(string categories);

    /// <summary>The part of a rule that leaves something out.</summary>
    public abstract string Without(string words);

    /// <summary>/follow without words.</summary>
    public abstract string FollowWhat { get; }

    /// <summary>What can be followed, one a line.</summary>
    public abstract IReadOnlyList<string> FollowExamples { get; }

    /// <summary>The heading of a rule that is not followed yet.</summary>
    public abstract string FollowQuestion(string rule);

    /// <summary>The words were taken for a name.</summary>
    public abstract string TakenForAuthor(string name);

    /// <summary>The words are also a name.</summary>
    public abstract string AlsoAnAuthor(string name);

    /// <summary>A button: the author is meant.</summary>
    public abstract string MeantAuthor { get; }

    /// <summary>A button: the words are meant, wherever they stand.</summary>
    public abstract string MeantWords { get; }

    /// <summary>Above the days with their counts.</summary>
    public abstract string WouldHaveBrought(int papers, int editions);

    /// <summary>The same for none.</summary>
    public abstract string WouldHaveBroughtNothing(int editions);

    /// <summary>The rule brings too much for a chat.</summary>
    public abstract string BringsMuch { get; }

    /// <summary>A button.</summary>
    public abstract string Follow { get; }

    /// <summary>A button.</summary>
    public abstract string Cancel { get; }

    /// <summary>A button.</summary>
    public abstract string OnlyIn(string category);

    /// <summary>After the button to change a rule.</summary>
    public abstract string ChangeHow { get; }

    /// <summary>After following.</summary>
    public abstract string Followed(string rule);

    /// <summary>The chat follows it already.</summary>
    public abstract string FollowedAlready(string rule);

    /// <summary>After cancelling.</summary>
    public abstract string NotFollowed { get; }

    /// <summary>After ending it.</summary>
    public abstract string Unfollowed(string rule);

    /// <summary>A heading, and a button.</summary>
    public abstract string FollowingTitle { get; }

    /// <summary>Below the list.</summary>
    public abstract string FollowingHint(int editions);

    /// <summary>The chat follows nothing.</summary>
    public abstract string FollowsNothing { get; }

    /// <summary>How many it follows.</summary>
    public abstract string FollowsRules(int rules);

    /// <summary>What the latest edition has for it.</summary>
    public abstract string LatestHasForYou(string date, int papers);

    /// <summary>No rule has this number or text.</summary>
    public abstract string NoSuchRule(string typed);

    /// <summary>Too many rules.</summary>
    public abstract string TooManyRules(int most);

    /// <summary>A rule that is too long.</summary>
    public abstract string RuleIsTooLong(int longest);

    /// <summary>A rule with a first day.</summary>
    public abstract string RuleHasDay { get; }

    /// <summary>A rule of exclusions alone.</summary>
    public abstract string RuleOnlyExcludes { get; }

    /// <summary>A rule of categories alone.</summary>
    public abstract string RuleOnlyCategories(string categories);
}
