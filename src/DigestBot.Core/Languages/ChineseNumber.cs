namespace DigestBot.Core.Languages;

/// <summary>Small numbers as people write them in Chinese.</summary>
public static class ChineseNumber
{
    /// <summary>The signs a number may consist of, for a character class of a regular expression.</summary>
    public const string Signs = "零〇一二两三四五六七八九十";

    private const string Digits = "零一二三四五六七八九";

    /// <summary>A number from 0 to 99 in Chinese (<c>二十三</c>, <c>零五</c>) or ASCII digits; null if it is none.</summary>
    public static int? Parse(string text)
    {
        var plain = text.Replace('〇', '零').Replace('两', '二');
        return plain.Split('十') switch
        {
            [{ Length: 1 or 2 } ascii] when ascii.All(char.IsAsciiDigit) => int.Parse(ascii),
            [{ Length: 1 } digit] => Digit(digit),
            [['零', _] number] => Digit(number[1..]),
            [{ Length: < 2 } tens, { Length: < 2 } ones] => 10 * DigitOr(1, tens) + DigitOr(0, ones),
            _ => null,
        };
    }

    private static int? DigitOr(int missing, string digit) => digit is "" ? missing : Digit(digit);

    private static int? Digit(string digit) => Digits.IndexOf(digit, StringComparison.Ordinal) is >= 0 and var value ? value : null;
}
