namespace DigestBot.Core.Languages;

internal sealed partial class EnglishTexts
{
    public override string CatchUpTitle => "Catching up";

    public override string NothingToCatchUp => "There was nothing new in your categories.";

    public override string CatchUpHowMany(int most) => $"How many days? Say /catchup 3; 1 to {most} are possible.";

    public override string Days(int days) => days == 1 ? "1 day" : $"{days} days";
}
