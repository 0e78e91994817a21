namespace DigestBot.Core.Languages;

internal sealed partial class EnglishTexts
{
    public override string MoreLikeThis => "More like this";

    public override string BothSpeakOf(string first) => "shares ";

    public override string NothingLikeIt => "No other paper shares its distinctive words.";

    public override string AnotherPaper => "Another one";

    public override string NoRandomOf(string typed) => $"I know no category “{typed}”. Say /random or /random cs.CV.";

    public override string RelatedExamples => "Say /related 17, /related cs.CV 3 or /related 2601.02409.";
}
