using NodaTime;

namespace DigestBot.Core.Languages;

/// <summary>Names of months and weekdays, as data: the process has no cultures.</summary>
internal static class DateNames
{
    private const int ShortLength = 3;

    private static readonly string[] EnglishMonths =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] EnglishWeekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private static readonly string[] ChineseWeekdays = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"];

    /// <summary><c>Jan</c>.</summary>
    public static string ShortMonth(int month) => Short(EnglishMonths[month - 1]);

    /// <summary><c>Mon</c>.</summary>
    public static string ShortWeekday(IsoDayOfWeek day) => Short(EnglishWeekdays[(int)day - 1]);

    /// <summary><c>周一</c>.</summary>
    public static string ChineseWeekday(IsoDayOfWeek day) => ChineseWeekdays[(int)day - 1];

    /// <summary>The month of an English name in lower case, or of at least its first three letters; 0 if there is none.</summary>
    public static int Month(string name) => Find(EnglishMonths, name) + 1;

    /// <summary>The weekday of a name in lower case, in English (or at least its first three letters) or Chinese.</summary>
    public static IsoDayOfWeek Weekday(string name)
    {
        var english = Find(EnglishWeekdays, name);
        var found = english >= 0 ? english : Array.IndexOf(ChineseWeekdays, name.Replace("星期", "周").Replace("礼拜", "周").Replace('天', '日'));
        return (IsoDayOfWeek)(found + 1);
    }

    private static int Find(string[] names, string name) =>
        name.Length < ShortLength ? -1 : Array.FindIndex(names, full => full.StartsWith(name, StringComparison.Ordinal));

    private static string Short(string name) => char.ToUpperInvariant(name[0]) + name[1..ShortLength];
}
