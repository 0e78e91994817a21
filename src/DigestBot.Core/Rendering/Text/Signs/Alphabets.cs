using System.Collections.Frozen;
using System.Text;

namespace DigestBot.Core.Rendering.Text.Signs;

/// <summary>
/// Letters in the styles that carry meaning: ℝ, ℒ, 𝔤. Unicode's block of mathematical letters has holes where an older sign exists.
/// Source: Unicode, Mathematical Alphanumeric Symbols (U+1D400).
/// </summary>
internal static class Alphabets
{
    private static readonly FrozenDictionary<string, Alphabet> ByCommand = new Dictionary<string, Alphabet>
    {
        ["mathbb"] = DoubleStruck,
        ["Bbb"] = DoubleStruck,
        ["mathds"] = DoubleStruck,
        ["mathbbm"] = DoubleStruck,
        ["mathcal"] = Script,
        ["mathscr"] = Script,
        ["cal"] = Script,
        ["mathfrak"] = Fraktur,
        ["frak"] = Fraktur,
    }.ToFrozenDictionary();

    private static Alphabet DoubleStruck => new(0x1D538, 0x1D552, 0x1D7D8, "CℂHℍNℕPℙQℚRℝZℤ");

    // The calligraphic style has no small letters in TeX, so these stay as they are.
    private static Alphabet Script => new(0x1D49C, null, null, "BℬEℰFℱHℋIℐLℒMℳRℛ");

    private static Alphabet Fraktur => new(0x1D504, 0x1D51E, null, "CℭHℌIℑRℜZℨ");

    /// <summary>Whether a command chooses one of these styles.</summary>
    public static bool Has(string command) => ByCommand.ContainsKey(command);

    /// <summary>The text with each letter in the command's style, where Unicode has it.</summary>
    public static string Write(string command, string text)
    {
        var alphabet = ByCommand[command];
        var styled = new StringBuilder(text.Length);
        foreach (var letter in text)
            styled.Append(alphabet.Write(letter));
        return styled.ToString();
    }

    private sealed record Alphabet(int Capitals, int? Smalls, int? Digits, string Exceptions)
    {
        public string Write(char letter)
        {
            if (Exceptions.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at && at % 2 == 0)
                return Exceptions[at + 1].ToString();
            return letter switch
            {
                >= 'A' and <= 'Z' => char.ConvertFromUtf32(Capitals + letter - 'A'),
                >= 'a' and <= 'z' when Smalls is { } smalls => char.ConvertFromUtf32(smalls + letter - 'a'),
                >= '0' and <= '9' when Digits is { } digits => char.ConvertFromUtf32(digits + letter - '0'),
                _ => letter.ToString(),
            };
        }
    }
}
