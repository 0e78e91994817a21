using System.Text;

namespace DigestBot.Core.Search.Tokens;

/// <summary>Makes the forms of a letter one: case, accents, width.</summary>
internal static class Folding
{
    /// <summary>Appends a letter or digit in the form in which it is compared.</summary>
    public static void Append(StringBuilder word, Rune rune)
    {
        if (!rune.IsBmp)
        {
            word.Append(Rune.ToLowerInvariant(rune).ToString());
            return;
        }

        var letter = char.ToLowerInvariant((char)HalfWidthOf(rune.Value));
        if (!char.IsAscii(letter) && BaseLetters.Find(letter) is { } plain)
            word.Append(plain);
        else
            word.Append(letter);
    }

    private static int HalfWidthOf(int sign) => sign is >= 0xFF01 and <= 0xFF5E ? sign - 0xFF01 + '!' : sign;
}
