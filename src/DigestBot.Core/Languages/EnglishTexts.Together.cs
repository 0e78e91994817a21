namespace DigestBot.Core.Languages;

internal sealed partial class EnglishTexts
{
    public override string Nominate => "Nominate";

    public override string NominatingIsForGroups => "Nominating and voting are for groups and channels: add me to one, and people there choose together.";

    public override string NominateWhich => "Which paper do you nominate?";

    public override string NominateExamples => "For example /nominate 17 or /nominate 2601.02759";

    public override string NominatedBy(string name) => $"nominated by {name}";

    public override string NominatedByAMember => "nominated by a member";

    public override string NominatedByTheChat => "nominated anonymously";

    public override string NominatedDetails => "Details";

    public override string Votes(int count) => count == 1 ? "1 vote" : $"{count} votes";

    public override string VoteTitle => "Vote for it, or take your vote back";

    public override string VoteCounts => "Your vote counts.";

    public override string VoteIsTakenBack => "Your vote is taken back.";

    public override string VotesArePersonal => "Each person has one vote, and I cannot see who you are.";

    public override string TopOfWeek => "Top of the week";

    public override string TopOfMonth => "Top of the month";

    public override string TopOfAll => "Top of all time";

    public override string NoTop(string typed) => $"I know no list “{typed}”. There are these:";

    public override string NothingNominated => "Nobody has nominated a paper in this time.";

    public override string RoundUpTitle => "Weekly round-up";

    public override string RoundUpIs(string when) => $"Weekly round-up: {when}";

    public override string WithoutRoundUp => "none";

    public override string WithoutRoundUpButton => "None";

    public override string WhichRoundUp => "When should the week's nominations come? A week without any is silent. Any other time works too: /settings roundup thu 17:30";

    public override string NoRoundUp => "A round-up looks like fri 16:00. Off ends it.";
}
