namespace DigestBot.Core.Languages;

internal sealed partial class EnglishTexts
{
    public override string WentWrong => "Something went wrong on my side, and it is written in my log. Please try again in a moment.";

    public override string FileWasNotTaken => "The file that belongs here could not be sent.";

    public override string TooMuchAtOnce => "That was more than I can answer at once, so I left some of it out. Please go a little slower.";
}
