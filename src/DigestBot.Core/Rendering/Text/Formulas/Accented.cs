using System.Text;
using DigestBot.Core.Rendering.Text.Signs;

namespace DigestBot.Core.Rendering.Text.Formulas;

/// <summary>Letters under an accent: x̂, C̅.</summary>
internal static class Accented
{
    // The mark goes on every letter and digit of full size, not on scripts and signs.
    public static string Write(string text, char mark)
    {
        var written = new StringBuilder(text.Length * 2);
        foreach (var rune in text.EnumerateRunes())
        {
            var takesMark = Rune.IsLetterOrDigit(rune) && !RaisedAndLowered.IsScript(rune);
            if (takesMark && rune.IsBmp && ComposedLetters.Find((char)rune.Value, mark) is { } composed) written.Append(composed);
            else
            {
                written.Append(rune);
                if (takesMark) written.Append(mark);
            }
        }
        return written.ToString();
    }
}
