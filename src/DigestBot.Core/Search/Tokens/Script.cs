using System.Globalization;
using System.Text;

namespace DigestBot.Core.Search.Tokens;

/// <summary>Which signs make words, and which scripts write them without spaces.</summary>
internal static class Script
{
    /// <summary>Whether a sign is written beside the next word's without a space: Han, kana, hangul.</summary>
    public static bool IsHan(Rune rune) => rune.Value
        is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF)
        or (>= 0x3041 and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF) or (>= 0xFF66 and <= 0xFF9F) or (>= 0xAC00 and <= 0xD7A3) or 0x3005 or 0x3007;

    /// <summary>Whether a sign is part of a word.</summary>
    public static bool IsWord(Rune rune) => Rune.IsLetterOrDigit(rune);

    /// <summary>Whether a sign sits on the one before it.</summary>
    public static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
