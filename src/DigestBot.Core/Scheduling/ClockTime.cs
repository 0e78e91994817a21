using System.Globalization;
using System.Text.RegularExpressions;
using DigestBot.Core.Languages;
using NodaTime;

namespace DigestBot.Core.Scheduling;

/// <summary>Times of the day as people type them, in English and Chinese.</summary>
public static partial class ClockTime
{
    private const int LongestTyped = 32;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace;

    private const int Timeout = 10_000;

    private const string Parts = "凌晨|清晨|早晨|早上|早|上午|中午|下午|傍晚|晚上|晚|夜里|深夜|半夜";

    private const string Number = $"(?:[0-9]{"{1,2}"}|[{ChineseNumber.Signs}]{"{1,3}"})";

    /// <summary><c>08:30</c>, as the bot writes it everywhere.</summary>
    public static string Format(LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The time that is meant (<c>8:30</c>, <c>0830</c>, <c>8 pm</c>, <c>20h30</c>, <c>晚上8点半</c>), or null if the text is none.</summary>
    public static LocalTime? Parse(string? text)
    {
        if (text is null or { Length: > LongestTyped })
            return null;
        var typed = string.Concat(HalfWidth.Fold(text).ToLowerInvariant().Where(sign => !char.IsWhiteSpace(sign)));
        return typed switch
        {
            "noon" or "中午" or "正午" => LocalTime.Noon,
            "midnight" or "午夜" => LocalTime.Midnight,
            _ => Read(Digits().Match(typed)) ?? Read(Chinese().Match(typed)),
        };
    }

    private static LocalTime? Read(Match match)
    {
        if (!match.Success)
            return null;
        var hour = ChineseNumber.Parse(match.Groups["hour"].Value);
        var minute = Minute(match.Groups["minute"].Value);
        if (hour is null || minute is null or > 59)
            return null;
        return HourOfDay(match.Groups["part"].Value, hour.Value) switch
        {
            24 when minute == 0 => LocalTime.Midnight,
            { } known and < 24 => new LocalTime(known, minute.Value),
            _ => null,
        };
    }

    private static int? Minute(string typed) => typed switch
    {
        "" or "整" => 0,
        "半" => 30,
        [.. var quarters, '刻'] => 15 * ChineseNumber.Parse(quarters),
        _ => ChineseNumber.Parse(typed),
    };

    private static int? HourOfDay(string part, int hour) => (PartOfDay(part), hour) switch
    {
        ("", _) => hour,
        ("am" or "凌晨", 12) => 0,
        ("am", >= 1 and <= 11) => hour,
        ("pm", 12) => 12,
        ("pm", >= 1 and <= 11) => hour + 12,
        ("凌晨", <= 11) => hour,
        ("早上", <= 12) => hour,
        ("中午", 11 or 12) => hour,
        ("中午", 1 or 2) => hour + 12,
        ("下午", >= 1 and <= 11) => hour + 12,
        ("下午", >= 12 and <= 23) => hour,
        ("晚上", 12) => 24,
        ("晚上", >= 5 and <= 11) => hour + 12,
        ("晚上", <= 4 or >= 18 and <= 24) => hour,
        _ => null,
    };

    private static string PartOfDay(string typed) => typed switch
    {
        "清晨" or "早晨" or "早" or "上午" => "早上",
        "傍晚" => "下午",
        "晚" or "夜里" or "深夜" or "半夜" => "晚上",
        _ => typed.Replace(".", ""),
    };

    [GeneratedRegex($"""
        ^(?<part>{Parts})?(?<hour>[0-9]{"{1,2}"}?)(?:[:.h]?(?<minute>[0-9]{"{2}"})|h)?(?<part>am|pm|a\.m\.?|p\.m\.?)?$
        """, Options, Timeout)]
    private static partial Regex Digits();

    [GeneratedRegex($"""
        ^(?<part>{Parts})?(?<hour>{Number})(?:点钟?|时)(?:(?<minute>半|整|[一三13]刻)|(?<minute>{Number})分?)?$
        """, Options, Timeout)]
    private static partial Regex Chinese();
}
