namespace DigestBot.Core.Languages;

internal sealed partial class ChineseTexts
{
    public override string MoreLikeThis => "相关论文";

    public override string BothSpeakOf(string first) => $"都提到{Padding(first)}";

    public override string NothingLikeIt => "没有其他论文用到它的关键词。";

    public override string AnotherPaper => "换一篇";

    public override string NoRandomOf(string typed) => $"没有“{typed}”这个类别。可以发 /random 或 /random cs.CV。";

    public override string RelatedExamples => "可以发 /related 17、/related cs.CV 3 或 /related 2601.02409。";
}
