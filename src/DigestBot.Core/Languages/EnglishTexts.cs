namespace DigestBot.Core.Languages;

internal sealed partial class EnglishTexts : Texts
{
    public override string Code => "en";

    public override string Name => "English";
}
