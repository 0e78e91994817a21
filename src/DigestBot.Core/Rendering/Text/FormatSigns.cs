using System.Buffers;
using System.Globalization;
using System.Text;

namespace DigestBot.Core.Rendering.Text;

/// <summary>
/// Signs that show nothing and change how others are shown: they turn the direction of writing, join and part words unseen, or hide in them. What
/// somebody else wrote could use them to show one thing and be another. They are dropped, except where a script or an emoji needs them.
/// Source: Unicode, general category Cf; UAX 9 and UTS 51.
/// </summary>
internal static class FormatSigns
{
    private const int NonJoiner = 0x200C;
    private const int Joiner = 0x200D;
    private const int VariationSelector16 = 0xFE0F;

    // Signs of category Cf in the basic plane, and the surrogate that begins those beyond it.
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(sign => char.GetUnicodeCategory(sign) is UnicodeCategory.Format), '\uD834', '\uDB40']);

    /// <summary>The text without them.</summary>
    public static string Drop(string text)
    {
        if (!text.AsSpan().ContainsAny(Suspects))
            return text;
        var kept = new StringBuilder(text.Length);
        var before = default(Rune);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsKept(rune, before))
                continue;
            kept.Append(rune);
            before = rune;
        }

        return kept.ToString();
    }

    private static bool IsKept(Rune rune, Rune before) => rune.Value switch
    {
        NonJoiner => NeedsJoiners(before),
        Joiner => NeedsJoiners(before) || IsEmoji(before),
        _ => Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Format || IsShown(rune.Value) || (IsTag(rune.Value) && (IsTag(before.Value) || IsEmoji(before))),
    };

    // Letters and marks of scripts in which a joiner makes another letter: Hebrew and Arabic to Khmer and Mongolian, and their later blocks.
    private static bool NeedsJoiners(Rune before) =>
        before.Value is (>= 0x0590 and <= 0x10FF) or (>= 0x1700 and <= 0x1CFF) or (>= 0xA800 and <= 0xABFF) or (>= 0xFB1D and <= 0xFDFF)
            or (>= 0xFE70 and <= 0xFEFC) or (>= 0x10A00 and <= 0x11FFF)
        && Rune.GetUnicodeCategory(before) is not UnicodeCategory.Format;

    private static bool IsEmoji(Rune before) =>
        before.Value is VariationSelector16 or (>= 0x1F3FB and <= 0x1F3FF) || (before.Value >= 0x2190 && Rune.GetUnicodeCategory(before) is UnicodeCategory.OtherSymbol);

    // The flag of Wales is a black flag and the letters of its name in invisible tags.
    private static bool IsTag(int code) => code is >= 0xE0020 and <= 0xE007F;

    // Signs of Arabic, Syriac and Kaithi that stand around a number and can be seen, the Mongolian vowel separator, and signs of hieroglyphs.
    private static bool IsShown(int code) =>
        code is (>= 0x0600 and <= 0x0605) or 0x06DD or 0x070F or 0x0890 or 0x0891 or 0x08E2 or 0x180E or 0x110BD or 0x110CD or (>= 0x13430 and <= 0x1343F);
}
