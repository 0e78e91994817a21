using System.Text.RegularExpressions;
using NodaTime;

namespace DigestBot.Core.Languages;

/// <summary>Reads the dates people type when they mean an edition, in English and Chinese.</summary>
public static partial class ReadableDates
{
    private const int LongestTyped = 40;

    // 29 February can be this far back, over a year such as 1900 or 2100.
    private const int YearsToLeapDay = 8;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace;

    private const int Timeout = 10_000;

    /// <summary>
    /// The day that is meant on the given local day; null if the text is no date. A date without a year, and a weekday, is the last one up to
    /// that day; <c>-2</c> is two days before it. Numbers alone are read from year to day: <c>1/5</c> means different days to different people.
    /// </summary>
    public static LocalDate? Parse(string? text, LocalDate today)
    {
        if (text is null or { Length: > LongestTyped })
            return null;
        var typed = HalfWidth.Fold(text).Trim().ToLowerInvariant();
        return Named(typed, today) ?? Numeric(typed) ?? English(typed, today) ?? Chinese(typed, today);
    }

    private static LocalDate? Named(string typed, LocalDate today) => typed switch
    {
        "today" or "今天" or "今日" => today,
        "yesterday" or "昨天" or "昨日" => today.PlusDays(-1),
        "前天" or "前日" => today.PlusDays(-2),
        "大前天" => today.PlusDays(-3),
        ['-', .. var days] when days.Length is 1 or 2 && days.All(char.IsAsciiDigit) => today.PlusDays(-int.Parse(days)),
        _ => DateNames.Weekday(typed) is not IsoDayOfWeek.None and var weekday ? today.PlusDays(1).Previous(weekday) : null,
    };

    private static LocalDate? Numeric(string typed) =>
        YearMonthDay().Match(typed) is { Success: true } match ? Date(Year(match) ?? 0, Number(match, "month"), Number(match, "day")) : null;

    private static LocalDate? English(string typed, LocalDate today)
    {
        var match = DayAndMonth().Match(typed);
        return match.Success ? LastUpTo(today, Year(match), DateNames.Month(match.Groups["month"].Value), Number(match, "day")) : null;
    }

    private static LocalDate? Chinese(string typed, LocalDate today)
    {
        var match = ChineseDate().Match(typed);
        return match.Success ? LastUpTo(today, Year(match), Number(match, "month"), Number(match, "day")) : null;
    }

    private static LocalDate? LastUpTo(LocalDate today, int? year, int month, int day) => year is { } given
        ? Date(given, month, day)
        : Enumerable.Range(0, YearsToLeapDay + 1).Select(back => Date(today.Year - back, month, day)).FirstOrDefault(date => date <= today);

    private static LocalDate? Date(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && year is >= 1900 and <= 2999 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;

    private static int? Year(Match match) => match.Groups["year"] is { Success: true } year ? int.Parse(year.Value) : null;

    private static int Number(Match match, string group) => ChineseNumber.Parse(match.Groups[group].Value) ?? 0;

    [GeneratedRegex(@"^(?<year>[0-9]{4})(?:(?<sign>[-/.])(?<month>[0-9]{1,2})\k<sign>(?<day>[0-9]{1,2})|(?<month>[0-9]{2})(?<day>[0-9]{2}))$", Options, Timeout)]
    private static partial Regex YearMonthDay();

    [GeneratedRegex("""
        ^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+)?
        (?:(?<day>[0-9]{1,2})(?:st|nd|rd|th)?[\s-]*(?:of\s+)?(?<month>[a-z]{3,9})\.?|(?<month>[a-z]{3,9})\.?\s*(?<day>[0-9]{1,2})(?:st|nd|rd|th)?)
        (?:(?:,\s*|[\s-]+)(?<year>[0-9]{4}))?$
        """, Options, Timeout)]
    private static partial Regex DayAndMonth();

    [GeneratedRegex($"""
        ^(?:(?<year>[0-9]{"{4}"})\s*年\s*)?
        (?<month>[0-9]{"{1,2}"}|[{ChineseNumber.Signs}]{"{1,2}"})\s*月\s*
        (?<day>[0-9]{"{1,2}"}|[{ChineseNumber.Signs}]{"{1,3}"})\s*[日号]?
        (?:\s*(?:周|星期|礼拜)[一二三四五六日天])?$
        """, Options, Timeout)]
    private static partial Regex ChineseDate();
}
