using NodaTime;

namespace DigestBot.Core.Languages;

/// <summary>Dates as people write them, in a language of the bot: <c>en</c> or <c>zh</c>.</summary>
public static class DateText
{
    /// <summary><c>5 Jan 2026</c>, <c>2026年1月5日</c>.</summary>
    public static string Short(LocalDate date, string language) => language == "zh"
        ? $"{date.Year}年{date.Month}月{date.Day}日"
        : $"{date.Day} {DateNames.ShortMonth(date.Month)} {date.Year}";

    /// <summary>With the weekday: <c>Mon 5 Jan 2026</c>, <c>2026年1月5日 周一</c>.</summary>
    public static string Full(LocalDate date, string language) => language == "zh"
        ? $"{Short(date, language)} {DateNames.ChineseWeekday(date.DayOfWeek)}"
        : $"{DateNames.ShortWeekday(date.DayOfWeek)} {Short(date, language)}";
}
