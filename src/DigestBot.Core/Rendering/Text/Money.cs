using System.Buffers;

namespace DigestBot.Core.Rendering.Text;

/// <summary>
/// Tells prices from formulas by what stands between two dollars: in <c>$5 and $10</c> or <c>$1.50 to $</c> an amount that runs into a space
/// or into the next amount, or words; a formula is written tight or has TeX in it.
/// </summary>
internal static class Money
{
    private const int ShortestProseWord = 3;

    private static readonly SearchValues<char> TexMarks = SearchValues.Create(@"\^_{");

    /// <summary>Whether what stands between two dollars is no formula.</summary>
    /// <param name="between">What stands between them.</param>
    /// <param name="next">The character after the second dollar.</param>
    public static bool IsMeant(ReadOnlySpan<char> between, char next)
    {
        if (between.IsWhiteSpace() || between.Contains('\n')) return true;
        var (spaceFirst, spaceLast) = (char.IsWhiteSpace(between[0]), char.IsWhiteSpace(between[^1]));
        var amount = char.IsAsciiDigit(between[0]);
        if (amount && (spaceLast || char.IsAsciiDigit(next) || HasProse(between, wordsInARow: 1, ShortestProseWord - 1))) return true;
        return HasProse(between, wordsInARow: 2, ShortestProseWord) || (spaceFirst != spaceLast && !between.ContainsAny(TexMarks));
    }

    // Words and CJK text inside of braces belong to \text{…} and its like.
    private static bool HasProse(ReadOnlySpan<char> between, int wordsInARow, int shortest)
    {
        var (depth, letters, words) = (0, 0, 0);
        for (var i = 0; i < between.Length; i++)
        {
            var c = between[i];
            if (c == '\\')
            {
                (i, letters, words) = (EndOfCommand(between, i), 0, 0);
                continue;
            }
            depth += c switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth > 0) continue;
            if (IsCjk(c)) return true;
            if (char.IsAsciiLetter(c))
            {
                letters++;
                if (letters == shortest && ++words == wordsInARow) return true;
                continue;
            }
            if (c != ' ' || letters < shortest) words = 0;
            letters = 0;
        }
        return false;
    }

    private static int EndOfCommand(ReadOnlySpan<char> between, int at)
    {
        while (at + 1 < between.Length && char.IsAsciiLetter(between[at + 1])) at++;
        return at;
    }

    private static bool IsCjk(char c) => c is (>= '\u2E80' and < '\uD800') or >= '\uFF00';
}
