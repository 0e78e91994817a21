using System.Globalization;

namespace DigestBot.Core.Languages;

internal sealed partial class EnglishTexts : Texts
{
    public override string Code => "en";

    public override string Name => "English";

    // 2,174, which in Chinese is 2174.
    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
