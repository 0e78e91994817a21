namespace DigestBot.Core.Languages;

internal sealed partial class EnglishTexts
{
    public override string ForYou => "For you";

    public override string ForYouCount(int papers) => papers == 1 ? "1 new paper that you follow" : $"{papers} new papers that you follow";

    public override string UnderForYou(int papers) => $"{papers} under “For you”";

    public override string ByAuthor(string name) => $"by {name}";

    public override string PapersBy(string name) => $"papers by {name}";

    public override string MatchesWords(string words) => $"matches “{words}”";

    public override string InCategories(string categories) => $"in {categories}";

    public override string Without(string words) => $"without “{words}”";

    public override string FollowWhat => "What shall I watch for? New papers that match come first in your push, from all categories. For example:";

    public override IReadOnlyList<string> FollowExamples { get; } =
    [
        "/follow video diffusion · both words, in any form",
        "/follow \"world model\" -survey · a phrase, and a word left out",
        "/follow Yann LeCun · an author",
        "/follow agents in cs.CL, cs.AI · only there",
    ];

    public override string FollowQuestion(string rule) => $"Follow {rule}?";

    public override string TakenForAuthor(string name) => $"I take {name} for an author, since papers here are by that name.";

    public override string AlsoAnAuthor(string name) => $"{name} is also an author here.";

    public override string MeantAuthor => "I mean the author";

    public override string MeantWords => "I mean the words";

    public override string WouldHaveBrought(int papers, int editions) => (papers, editions) switch
    {
        (1, 1) => "In the latest edition this would have brought 1 paper:",
        (_, 1) => $"In the latest edition this would have brought {Number(papers)} papers:",
        (1, _) => $"In the last {editions} editions this would have brought 1 paper:",
        _ => $"In the last {editions} editions this would have brought {Number(papers)} papers:",
    };

    public override string WouldHaveBroughtNothing(int editions) => editions switch
    {
        0 => "I have no edition yet to try it on.",
        1 => "In the latest edition this would have brought nothing. You can still follow it.",
        _ => $"In the last {editions} editions this would have brought nothing. You can still follow it.",
    };

    public override string BringsMuch => "That is a lot. A further word, -word or “in cs.CV” makes it narrower.";

    public override string Follow => "Follow";

    public override string Cancel => "Cancel";

    public override string OnlyIn(string category) => $"Only in {category}";

    public override string ChangeHow => "Copy this, change it and send it:";

    public override string Followed(string rule) => $"You follow {rule} now. New ones open your push, under “For you”.";

    public override string FollowedAlready(string rule) => $"You follow {rule} already.";

    public override string NotFollowed => "All right, I do not follow it.";

    public override string Unfollowed(string rule) => $"You no longer follow {rule}.";

    public override string FollowingTitle => "What you follow";

    public override string FollowingHint(int editions) => editions == 1
        ? "The last number: papers in the latest edition. Press one to end it."
        : $"The last number: papers in the last {editions} editions. Press one to end it.";

    public override string FollowsNothing => "You follow nothing yet.";

    public override string FollowsRules(int rules) => rules == 1 ? "You also follow 1 search: /following" : $"You also follow {rules} searches: /following";

    public override string LatestHasForYou(string date, int papers) => papers == 1
        ? $"The edition of {date} has 1 new paper that you follow."
        : $"The edition of {date} has {(papers == 0 ? "no" : papers)} new papers that you follow.";

    public override string NoSuchRule(string typed) => $"You do not follow “{typed}”.";

    public override string TooManyRules(int most) => $"You follow {most} searches, which is as many as I can watch for here. End one first.";

    public override string RuleIsTooLong(int longest) => $"That is too much at once. Please say it in fewer words; {longest} characters are the most.";

    public override string RuleHasDay => "What you follow is always to come, so please leave out since:. To look back there is /search.";

    public override string RuleOnlyExcludes => "That would bring nearly everything. Please also say a word that papers must have.";

    public override string RuleOnlyCategories(string categories) => $"All new papers of {categories} come with a subscription. To follow some of them, say a word too.";
}
