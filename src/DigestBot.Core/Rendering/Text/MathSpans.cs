using DigestBot.Core.Rendering.Text.Formulas;

namespace DigestBot.Core.Rendering.Text;

/// <summary>
/// Formulas within running text: <c>$…$</c>, <c>$$…$$</c>, <c>\(…\)</c>, <c>\[…\]</c> and the equation environments. A formula with anything
/// unknown in it stays as it stood, delimiters and all. A dollar that is money stays a dollar.
/// </summary>
internal static class MathSpans
{
    // A longest formula bounds how far a lone opening is followed, and so keeps reading linear.
    private const int Longest = 1000;

    private static readonly (string Open, string Close)[] Delimiters =
    [
        (@"\(", @"\)"), (@"\[", @"\]"),
        (@"\begin{equation}", @"\end{equation}"), (@"\begin{equation*}", @"\end{equation*}"),
        (@"\begin{displaymath}", @"\end{displaymath}"), (@"\begin{math}", @"\end{math}"),
    ];

    public static bool TryRead(TexReader reader)
    {
        if (reader.At() == '$') return reader.At(1) == '$' ? TryReadBetween(reader, "$$", "$$") : TryReadDollars(reader);
        if (reader.At(1) is not ('(' or '[' or 'b')) return false;
        foreach (var (open, close) in Delimiters)
            if (reader.Sees(open))
                return TryReadBetween(reader, open, close);
        return false;
    }

    private static bool TryReadBetween(TexReader reader, string open, string close)
    {
        var start = reader.Position + open.Length;
        var within = Math.Min(reader.End - start, Longest);
        var length = reader.Source.AsSpan(start, within).IndexOf(close, StringComparison.Ordinal);
        return length >= 0 && Read(reader, start, start + length, start + length + close.Length);
    }

    private static bool TryReadDollars(TexReader reader)
    {
        var start = reader.Position + 1;
        var end = FindClosingDollar(reader, start);
        return end >= 0
            && !Money.IsMeant(reader.Source.AsSpan(start, end - start), end + 1 < reader.End ? reader.Source[end + 1] : ' ')
            && Read(reader, start, end, end + 1);
    }

    private static int FindClosingDollar(TexReader reader, int start)
    {
        var depth = 0;
        for (var i = start; i < reader.End && i < start + Longest; i++)
            switch (reader.Source[i])
            {
                case '\\': i++; break;
                case '{': depth++; break;
                case '}': depth--; break;
                case '$' when depth <= 0: return i;
            }
        return -1;
    }

    private static bool Read(TexReader reader, int start, int end, int next) =>
        Formula.TryRead(reader.Source, start, end, out var text) && text.Length > 0
            ? reader.Replace(next, [new Inline.Formula(reader.Source[start..end].Trim(), text)])
            : reader.Keep(next);
}
