using System.Collections.Frozen;

namespace DigestBot.Core.Rendering.Text.Signs;

/// <summary>All signs of formulas by name, each with the way it is spaced.</summary>
internal static class MathSigns
{
    public static FrozenDictionary<string, MathSign> ByName { get; } =
        Of(GreekLetters.ByName, Spacing.Tight)
            .Concat(Of(OtherSigns.ByName, Spacing.Tight))
            .Concat(Of(Relations.ByName, Spacing.Between))
            .Concat(Of(Arrows.ByName, Spacing.Between))
            .Concat(Of(BinaryOperators.ByName, Spacing.Between))
            .Concat(Of(Functions.ByName, Spacing.Around))
            .Concat(Of(Parentheses.Opening, Spacing.Opening))
            .Concat(Of(Parentheses.Closing, Spacing.Closing))
            .ToFrozenDictionary();

    private static IEnumerable<KeyValuePair<string, MathSign>> Of(IEnumerable<KeyValuePair<string, string>> signs, Spacing spacing) =>
        signs.Select(sign => KeyValuePair.Create(sign.Key, new MathSign(sign.Value, spacing)));
}

/// <summary>A sign as it is shown.</summary>
internal readonly record struct MathSign(string Text, Spacing Spacing);

/// <summary>How a piece of a formula keeps its distance.</summary>
internal enum Spacing
{
    /// <summary>As the source has it.</summary>
    Tight,

    /// <summary>Like <c>≤</c>: a space on both sides or on none.</summary>
    Between,

    /// <summary>Like <c>log</c>: apart from letters and digits, close to brackets.</summary>
    Around,

    /// <summary>Like <c>(</c>: no space behind it.</summary>
    Opening,

    /// <summary>Like <c>)</c>: no space before it.</summary>
    Closing,

    /// <summary>Like <c>a/b</c>: tight, but in brackets where it would run into a neighbour.</summary>
    Fraction,
}
