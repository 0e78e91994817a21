namespace DigestBot.Core.Languages;

internal sealed partial class EnglishTexts
{
    public override string CatchingUp => "Catching up: what came since your last push, newest first.";

    public override string CatchingUpWithoutOlder => "Catching up: what came since your last push, newest first. Older ones: /digest";

    public override string NothingNewToday(string date) => $"Nothing new for you today. The latest edition is of {date}.";

    public override string WhyTitle => "Your last pushes";

    public override string NoPushYet => "No push was planned for you yet.";

    public override string Suspended => "Pushes stopped because my messages were refused here. /resume lets them come again.";

    public override string SomeWereLeftOut => "Some papers became too old to be pushed; /digest shows earlier editions.";

    public override string WhatWasMissedComes => "Whatever you missed comes in one push, the newest first.";

    public override string QuietNow(string until) => $"It is quiet here until {until}.";

    public override string LatestHasNew(string date, int papers) => $"The edition of {date} has {NewPapers(papers)} of your categories.";

    public override string LatestOnlyRepeats(string date, int papers) => papers == 1 ? $"The edition of {date} has nothing new for you: its 1 paper of your categories was in an earlier one." : $"The edition of {date} has nothing new for you: its {papers} papers of your categories were in earlier ones.";

    public override string LatestHasNone(string date) => $"The edition of {date} has no papers of your categories.";

    public override string PushPlanned(string at, int messages) => messages == 1 ? $"{at}: 1 message" : $"{at}: {messages} messages";

    public override string PushWasWord(string at) => $"{at}: nothing was new";

    public override string SentBy(string at) => $"sent by {at}";

    public override string SentSome(int sent) => $"{sent} sent";

    public override string StillWaiting(int waiting) => $"{waiting} waiting";

    public override string NextTry(string at) => $"next try at {at}";

    public override string GivenUp(int failed) => $"{failed} not delivered";

    public override string TriedAgain(int times) => times == 1 ? "tried again once" : $"tried again {times} times";

    public override string Because(string reason) => $"because: {reason}";
}
