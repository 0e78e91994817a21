namespace DigestBot.Core.Languages;

internal sealed partial class EnglishTexts
{
    public override string Sentences(params string[] sentences) => string.Join(' ', sentences);

    public override string Comma => ", ";

    public override string AndMore(int more) => $"and {more} more";

    public override string WhatIDo =>
        "Every day I bring you the new arXiv papers of your categories, each summed up in a sentence or two.";

    public override string PressWhatYouWant => "Press the categories you want.";

    public override string SubscribeBeforehand => "Choose your categories, and the first edition will come to you.";

    public override string IWriteAt(string time, string zone) => $"I write at {time}, {zone}, when there is something new.";

    public override string IWriteOnArrival => "I write as soon as an edition arrives.";

    public override string OnOfferIn(string date) => $"The counts are of the edition of {date}.";

    public override string HelpTitle => "Help";

    public override string AlsoCalled(string words) => $"Also: {words}";

    public override IReadOnlyList<string> HelpExamples { get; } =
    [
        "17 · paper 17 of the latest edition",
        "cs.CV · the latest papers of cs.CV",
        "cs.CV 3 · the third of them",
        "yesterday 17 · also 2026-01-05 17",
        "2601.02409 · or an arXiv link",
    ];

    public override string NotUnderstood => "I am better at papers than at small talk. You can say:";

    public override string UnknownCommand(string name) => $"I know no /{name}.";

    public override string UnknownCommandDidYouMean(string name) => $"I know no /{name}. Did you mean this?";

    public override string UnknownButton => "I do not know this button. Please ask again.";

    public override string NoLongerThere => "That is no longer there. Please ask again.";

    public override string ProfileDescription =>
        "Every day the new arXiv papers of your categories, each summed up in a sentence or two, at the hour you choose. "
        + "Say 17 for paper 17, 2601.02409 for any paper you heard of, cs.CV for a category. Works in groups, topics and channels.";

    public override string ProfileShortDescription => "New arXiv papers of your categories, summed up, every day at your hour.";

    public override string OnlyAdministrators => "Only administrators can change this here. Everybody may look things up.";
}
