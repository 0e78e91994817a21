using System.Text;

namespace DigestBot.Core.Search.Tokens;

/// <summary>Makes the forms of a letter one: case, accents, width.</summary>
internal static class Folding
{
    /// <summary>As how many signs a letter is written at most.</summary>
    public const int Longest = 3;

    /// <summary>Writes a letter or digit in the form in which it is compared, and says of how many signs that is.</summary>
    public static int Write(Rune rune, Span<char> word)
    {
        if (!rune.IsBmp)
            return Rune.ToLowerInvariant(rune).EncodeToUtf16(word);
        var letter = char.ToLowerInvariant((char)HalfWidthOf(rune.Value));
        if (!char.IsAscii(letter) && BaseLetters.Find(letter) is { } plain)
        {
            plain.CopyTo(word);
            return plain.Length;
        }

        word[0] = letter;
        return 1;
    }

    private static int HalfWidthOf(int sign) => sign is >= 0xFF01 and <= 0xFF5E ? sign - 0xFF01 + '!' : sign;
}
