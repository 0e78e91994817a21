namespace DigestBot.Core.Languages;

/// <summary>How far two spellings lie apart.</summary>
public static class EditDistance
{
    /// <summary>
    /// The optimal string alignment distance: the fewest insertions, deletions, substitutions and swaps of neighbours, no place edited twice.
    /// Counts UTF-16 units and takes time in proportion to the product of the lengths, so callers limit what people may type.
    /// </summary>
    public static int Between(ReadOnlySpan<char> from, ReadOnlySpan<char> to)
    {
        var costs = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
            for (var j = 0; j <= to.Length; j++)
                costs[i, j] = Cost(costs, from[..i], to[..j]);
        return costs[from.Length, to.Length];
    }

    private static int Cost(int[,] costs, ReadOnlySpan<char> from, ReadOnlySpan<char> to)
    {
        var (i, j) = (from.Length, to.Length);
        if (i == 0 || j == 0)
            return i + j;

        var substituted = costs[i - 1, j - 1] + (from[^1] == to[^1] ? 0 : 1);
        var edited = Math.Min(substituted, Math.Min(costs[i - 1, j], costs[i, j - 1]) + 1);
        return Swapped(from, to) ? Math.Min(edited, costs[i - 2, j - 2] + 1) : edited;
    }

    private static bool Swapped(ReadOnlySpan<char> from, ReadOnlySpan<char> to) =>
        from is [.., var a, var b] && to is [.., var c, var d] && a == d && b == c;
}
