using System.Globalization;
using System.Text;

namespace DigestBot.Core.Conversation;

/// <summary>A short piece of what somebody typed, safe to be said back.</summary>
internal static class Excerpt
{
    private const int MostGraphemes = 24;
    private const int MostUnits = 60;

    /// <summary>One line without control signs and without those that turn the direction of writing; cut at a whole sign.</summary>
    public static string Of(string text)
    {
        var excerpt = new StringBuilder();
        var graphemes = 0;
        foreach (var sign in Graphemes(text))
        {
            if (graphemes++ == MostGraphemes || excerpt.Length + sign.Length > MostUnits)
                return excerpt.Append('…').ToString();
            excerpt.Append(sign);
        }
        return excerpt.ToString().Trim();
    }

    private static IEnumerable<string> Graphemes(string text)
    {
        var signs = StringInfo.GetTextElementEnumerator(text.Length > MostUnits * 4 ? text[..(MostUnits * 4)] : text);
        while (signs.MoveNext())
            if (signs.GetTextElement() is var sign && IsShown(sign))
                yield return sign;
    }

    private static bool IsShown(string sign) => !sign.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse)
        && Rune.GetUnicodeCategory(sign.EnumerateRunes().First()) is not UnicodeCategory.Format;
}
