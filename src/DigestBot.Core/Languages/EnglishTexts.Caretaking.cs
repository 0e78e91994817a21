namespace DigestBot.Core.Languages;

internal sealed partial class EnglishTexts
{
    public override string WhichToManage => "Which one shall we look after? What you say here is for it then, until you are done.";

    public override string NothingToManage => "None yet. Add me to your channel or group as somebody who may post there, and it appears here.";

    public override string ManageByPassingOn => "Am I in it already? Then pass one of its posts on to me.";

    public override string ManageInPrivate => "Ask me that in our own chat; there we can look after this one as well.";

    public override string SpeakingForNow(string chat) =>
        $"From now on what you say here is for {chat}. Say for instance /subscribe cs.CV, or look at its settings.";

    public override string SpeakingForYou => "What you say here is for yourself again.";

    public override string IsAbout(string chat) => $"For {chat}";

    public override string About(string chat, string word) => $"{chat}: {word}";

    public override string DoneWith(string chat) => $"Done with {chat}";

    public override string NotYoursToLookAfter => "Only those who run that chat can look after it.";

    public override string NoLongerYoursToLookAfter(string chat) =>
        $"You do not run {chat} any more, as far as I can see, so nothing was changed there. What you say here is for yourself.";
}
