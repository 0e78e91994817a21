using System.Globalization;
using System.Text.RegularExpressions;
using DigestBot.Core.Languages;
using NodaTime;

namespace DigestBot.Core.Search;

/// <summary>Reads how far back a search goes: a day, or <c>7d</c>, <c>2w</c>, <c>3m</c>, <c>1y</c>.</summary>
internal static partial class SinceText
{
    /// <summary>The first day that counts; null when the text tells none.</summary>
    public static LocalDate? Parse(string text, LocalDate today)
    {
        var match = Span().Match(text);
        return match.Success ? Back(today, int.Parse(match.Groups["count"].ValueSpan, CultureInfo.InvariantCulture), match.Groups["unit"].Value) : ReadableDates.Parse(text, today);
    }

    private static LocalDate Back(LocalDate today, int count, string unit) => unit.ToLowerInvariant() switch
    {
        "d" or "天" or "日" => today.PlusDays(-count),
        "w" or "周" => today.PlusWeeks(-count),
        "m" or "月" or "个月" => today.PlusMonths(-count),
        _ => today.PlusYears(-count),
    };

    [GeneratedRegex(@"^\s*(?<count>[0-9]{1,4})\s*(?<unit>d|w|m|y|天|日|周|个?月|年)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Span();
}
