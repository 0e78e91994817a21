namespace DigestBot.Core.Languages;

internal sealed partial class EnglishTexts
{
    public override string LatestEdition => "Latest edition";

    public override string OpenOnArxiv => "Open on arXiv";

    public override string NoEditionYet =>
        "No edition has arrived yet. Subscribe to a category, and the first one will come to you by itself.";

    public override string NoEditionOf(string date) => $"There is no edition of {date}. The nearest:";

    public override string LatestIsNotOfToday => "The edition of today is not here yet; this is the latest.";

    public override string NoneOfYours => "This edition has nothing in your categories; here is all of it.";

    public override string PapersInAll(int papers) => Papers(papers);

    public override string PapersForYouOf(int papers, int all) => $"{Papers(papers)} in your categories, {Number(all)} in all";

    public override string CountOf(string category, int papers) => $"{category} · {Number(papers)}";

    public override string CountOfWithSeen(string category, int fresh, int seen) => $"{category} · {Number(fresh)} new, {Number(seen)} seen before";

    public override string CategoryHasPapers(string category, int papers, string date) =>
        $"{category} has {(papers == 0 ? "no papers" : Papers(papers))} in the edition of {date}.";

    public override string EditionHasNumbers(string date, int last) =>
        last == 1 ? $"The edition of {date} has one paper, number 1." : $"The edition of {date} has papers 1 to {Number(last)}.";

    public override string NumberIsMissing(int number, string date, int last) =>
        $"The edition of {date} leaves out number {number}; its papers run from 1 to {Number(last)}.";

    public override string IdInNoEdition(string id, int editions, string first, string last) => editions == 1
        ? $"{id} is not in the one edition that I have ({first})."
        : $"{id} is not in any of the {Number(editions)} editions that I have ({first} to {last}).";

    public override string OnlyFirstCards(int cards) => $"These are the first {cards}; please ask for the others in another message.";

    public override string NumberOf(int number, string date) => $"{number} of {date}";

    public override string WhichPaper => "Which paper?";

    public override string NoPaperCalled(string typed) => $"I cannot look up “{typed}”.";

    public override string PaperExamples => "Say 17, cs.CV 3, yesterday 17 or 2601.02409, or paste an arXiv link.";

    public override string WhichDay => "Which day?";

    public override string NoSuchDay(string typed) => $"I know no day called “{typed}”.";

    public override string DayExamples => "Say 2026-01-05 or yesterday, and a category if you like: yesterday cs.CV.";
}
