namespace DigestBot.Core.Rendering.Text;

/// <summary>
/// <c>~</c>: a space that holds two words together in TeX, "about" or "to" in other writing (<c>~1,200</c>, <c>3~5</c>), "is distributed as" in
/// formulas (<c>z~N(0, 1)</c>). Only the first becomes a space; in Markdown text only before a command or formula.
/// </summary>
internal static class Ties
{
    private const string EndsWord = ".,:;)]}'\"”’$%";

    public static bool TryRead(TexReader reader) => IsTie(reader) && reader.Replace(reader.Position + 1, " ");

    private static bool IsTie(TexReader reader)
    {
        var (before, after) = (reader.At(-1), reader.At(1));
        if (after == '\\') return true;
        if (!(char.IsLetterOrDigit(before) || EndsWord.Contains(before, StringComparison.Ordinal)) || after is '\0' or ' ' or '\n' or '~' or '/' or '.')
            return false;
        if (after == '$') return true;
        if (reader.Dialect == TexDialect.Markdown) return false;
        var isRange = (char.IsAsciiDigit(before) || before == '%') && char.IsAsciiDigit(after);
        return !isRange && !IsDistribution(reader);
    }

    private static bool IsDistribution(TexReader reader)
    {
        var length = 1;
        while (char.IsAsciiLetter(reader.At(length))) length++;
        return length is > 1 and < 12 && reader.At(length) == '(' && char.IsAsciiLetterUpper(reader.At(1));
    }
}
