using System.Diagnostics.CodeAnalysis;

namespace DigestBot.Core.Rendering.Text.Formulas;

/// <summary>
/// TeX's formulas as Unicode text. A formula is read wholly or not at all: one unknown command leaves it as it stood,
/// so that nobody is misled by half of it.
/// </summary>
internal static class Formula
{
    /// <summary>Reads what stands between the dollars.</summary>
    public static bool TryRead(string source, int start, int end, [NotNullWhen(true)] out string? text)
    {
        text = new FormulaReader(source, start, end).ReadAll();
        return text is not null;
    }

    /// <summary>Reads one command with its arguments and scripts, such as <c>\times</c> or <c>\mathbb{R}^3</c> outside of dollars.</summary>
    public static bool TryReadCommand(string source, int start, int end, out int next, [NotNullWhen(true)] out string? text)
    {
        var reader = new FormulaReader(source, start, end);
        text = reader.ReadOne();
        next = reader.Position;
        return text is not null;
    }
}
