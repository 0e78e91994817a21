using System.Globalization;

namespace DigestBot.Discord.Api.Gateway;

/// <summary>Which shards run here.</summary>
/// <param name="First">From 0.</param>
/// <param name="Last">The last one, itself included.</param>
/// <param name="Total">How many there are in all processes.</param>
public sealed record ShardRange(int First, int Last, int Total)
{
    /// <summary>The shards, in the order in which they begin.</summary>
    public IEnumerable<int> Shards => Enumerable.Range(First, Last - First + 1);

    /// <summary>Reads <c>0-3/16</c> or <c>2/16</c>; without a text, all that are advised. Null for what is no such range.</summary>
    public static ShardRange? Read(string? text, int advised)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new(0, Math.Max(1, advised) - 1, Math.Max(1, advised));
        return text.Split('/') is [var range, var total] && range.Split('-') is [var first, .. var last] && last.Length < 2
            && Number(first) is { } from && Number(last is [var given] ? given : first) is { } to && Number(total) is { } count && from <= to && to < count
            ? new(from, to, count)
            : null;
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
