using System.Text;
using DigestBot.Core.Rendering.Text.Signs;

namespace DigestBot.Core.Rendering.Text.Formulas;

/// <summary>What of a written formula needs brackets when more is written around it.</summary>
internal static class Brackets
{
    private const string SignsBetween = "+-±∓=<>≤≥≈/ ";

    private const string SmallDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>Whether one pair of brackets goes around the whole text.</summary>
    public static bool Wrap(ReadOnlySpan<char> text)
    {
        if (text is not ['(', .., ')']) return false;
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += Step(text[i]);
            if (depth == 0) return i == text.Length - 1;
        }
        return false;
    }

    /// <summary>The text as the upper part of a fraction.</summary>
    public static string Above(string text) => HasSignOutside(text) ? $"({text})" : text;

    /// <summary>The text as the lower part of a fraction, or under a root.</summary>
    public static string Below(string text) =>
        Wrap(text.AsSpan().TrimEnd(SmallDigits)) || IsNumber(text) || IsAbbreviation(text) || IsLetterWithScripts(text) ? text : $"({text})";

    private static bool HasSignOutside(string text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += Step(text[i]);
            if (depth == 0 && i > 0 && SignsBetween.Contains(text[i], StringComparison.Ordinal)) return true;
        }
        return false;
    }

    private static bool IsNumber(string text) => text.All(c => char.IsAsciiDigit(c) || c is '.' or ',');

    private static bool IsAbbreviation(string text) => text.Length > 1 && text.All(char.IsAsciiLetterUpper);

    private static bool IsLetterWithScripts(string text)
    {
        var first = true;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!first && !IsMark(rune)) return false;
            first = false;
        }
        return true;
    }

    private static bool IsMark(Rune rune) =>
        RaisedAndLowered.IsScript(rune) || rune.Value == '*' || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark;

    private static int Step(char c) => c switch { '(' or '[' or '{' => 1, ')' or ']' or '}' => -1, _ => 0 };
}
