using DigestBot.Core.Rendering.Text.Formulas;

namespace DigestBot.Core.Rendering.Text;

/// <summary>Scripts whose dollars were forgotten: <c>10^{-3}</c>, <c>10^-8</c>, <c>F_{max}</c>. A lone <c>_</c> belongs to an identifier.</summary>
internal static class BareScripts
{
    private const int Longest = 40;

    private const int LongestNumber = 4;

    public static bool TryRead(TexReader reader)
    {
        if (!char.IsLetterOrDigit(reader.At(-1)) && reader.At(-1) is not (')' or ']' or '|' or '}')) return false;
        return TryReadGroup(reader) || TryReadNumber(reader);
    }

    private static bool TryReadGroup(TexReader reader) =>
        reader.TryFindGroup(reader.Position + 1, out var closer)
        && closer - reader.Position <= Longest
        && !reader.Source.AsSpan(reader.Position, closer - reader.Position).Contains('~')
        && Formula.TryRead(reader.Source, reader.Position, closer + 1, out var script)
        && script.Length > 0
        && reader.Replace(closer + 1, script);

    private static bool TryReadNumber(TexReader reader)
    {
        if (reader.At() != '^') return false;
        var sign = reader.At(1) == '-' ? 1 : 0;
        var digits = 0;
        while (char.IsAsciiDigit(reader.At(1 + sign + digits))) digits++;
        if (digits is 0 or > LongestNumber) return false;
        var end = reader.Position + 1 + sign + digits;
        return reader.Replace(end, Scripts.Write(raised: true, reader.Source[(reader.Position + 1)..end]));
    }
}
