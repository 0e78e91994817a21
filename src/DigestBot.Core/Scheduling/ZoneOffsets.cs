using System.Text.RegularExpressions;
using DigestBot.Core.Languages;

namespace DigestBot.Core.Scheduling;

/// <summary>Zones given as an offset from UTC.</summary>
internal static partial class ZoneOffsets
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace;

    private const int Timeout = 10_000;

    private const string FixedZone = "Etc/GMT";

    /// <summary>Minutes east of UTC for <c>UTC+8</c>, <c>+05:30</c>, <c>-0500</c>, <c>东八区</c>; null for any other text.</summary>
    public static int? Parse(string text)
    {
        var match = Written().Match(HalfWidth.Fold(text));
        if (!match.Success || ChineseNumber.Parse(match.Groups["hours"].Value) is not { } hours)
            return null;
        var minutes = 60 * hours + (ChineseNumber.Parse(match.Groups["minutes"].Value) ?? 0);
        return match.Groups["sign"].Value is "+" or "东" ? minutes : -minutes;
    }

    /// <summary>
    /// The id of the zone that always has an offset, by preference one without a place; null if there is none. The sign in
    /// <c>Etc/GMT-8</c> counts west of UTC, after POSIX.
    /// </summary>
    public static string? Zone(int minutes) => minutes switch
    {
        0 => "UTC",
        >= -12 * 60 and <= 14 * 60 when minutes % 60 == 0 => $"{FixedZone}{-minutes / 60:+0;-0}",
        -570 => "Pacific/Marquesas",
        210 => "Asia/Tehran",
        270 => "Asia/Kabul",
        330 => "Asia/Kolkata",
        345 => "Asia/Kathmandu",
        390 => "Asia/Yangon",
        525 => "Australia/Eucla",
        570 => "Australia/Darwin",
        _ => null,
    };

    /// <summary><c>UTC+8</c> for <c>Etc/GMT-8</c>; null for any other id.</summary>
    public static string? Display(string id) =>
        id.StartsWith(FixedZone, StringComparison.Ordinal) && int.TryParse(id[FixedZone.Length..], out var west) ? $"UTC{-west:+0;-0}" : null;

    [GeneratedRegex("""
        ^\s*(?:(?:UTC|GMT)?\s*(?<sign>[+\-−–])\s*(?<hours>[0-9]{1,2})(?::?(?<minutes>[0-5][0-9]))?
        |(?<sign>[东西])(?<hours>[0-9]{1,2}|[一二三四五六七八九十]{1,2})时?区)\s*$
        """, Options, Timeout)]
    private static partial Regex Written();
}
