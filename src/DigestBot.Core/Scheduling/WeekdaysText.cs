using System.Text.RegularExpressions;
using DigestBot.Core.Languages;
using NodaTime;

namespace DigestBot.Core.Scheduling;

/// <summary>Days of the week as people type them, in English and Chinese.</summary>
public static partial class WeekdaysText
{
    private const int LongestTyped = 80;
    private const int ShortestRange = 3;

    /// <summary>The days that are meant (<c>mon-fri</c>, <c>Tue, Thu</c>, <c>weekdays</c>, <c>周一至周五</c>, <c>周一三五</c>), or null if the text means none.</summary>
    public static Weekdays? Parse(string? text)
    {
        if (text is null or { Length: > LongestTyped })
            return null;
        var typed = HalfWidth.Fold(text).ToLowerInvariant().Trim();
        return typed switch
        {
            "every day" or "everyday" or "daily" or "all" or "always" or "每天" or "每日" or "天天" or "全部" => Weekdays.Everyday,
            "weekdays" or "workdays" or "working days" or "工作日" or "平日" => Weekdays.Workdays,
            "weekend" or "weekends" or "周末" => Weekdays.Weekend,
            _ => Accepted().IsMatch(typed) ? Read([.. Words().Matches(typed).Select(match => match.Value)]) : null,
        };
    }

    /// <summary>How the bot writes them: <c>Mon–Fri</c>, <c>周一、周三</c>.</summary>
    public static string Format(Weekdays days, Texts texts)
    {
        if (days == Weekdays.Everyday)
            return texts.EveryDay;
        List<string> parts = [];
        for (var first = IsoDayOfWeek.Monday; first <= IsoDayOfWeek.Sunday; first++)
        {
            var last = first;
            while (last <= IsoDayOfWeek.Sunday && days.HasFlag(last.ToBit()))
                last++;
            if (last - first >= ShortestRange)
                parts.Add(texts.Range(texts.Weekday(first), texts.Weekday(last - 1)));
            else
                parts.AddRange(Enumerable.Range((int)first, last - first).Select(day => texts.Weekday((IsoDayOfWeek)day)));
            first = last;
        }

        return string.Join(texts.Comma, parts);
    }

    private static Weekdays? Read(string[] words)
    {
        var days = Weekdays.None;
        var (last, isRange) = (IsoDayOfWeek.None, false);
        foreach (var word in words.Where(word => word is not ("and" or "和")))
        {
            if (IsUntil(word))
            {
                if (isRange || last is IsoDayOfWeek.None)
                    return null;
                isRange = true;
                continue;
            }

            var day = DateNames.Weekday(word.Length == 1 ? $"周{word}" : word);
            if (day is IsoDayOfWeek.None)
                return null;
            days |= isRange ? Between(last, day) : day.ToBit();
            (last, isRange) = (day, false);
        }

        return isRange || days is Weekdays.None ? null : days;
    }

    private static bool IsUntil(string word) => word is "to" or "until" or "through" or "-" or "–" or "—" or "~" or "至" or "到";

    // Friday to Monday goes over the weekend.
    private static Weekdays Between(IsoDayOfWeek first, IsoDayOfWeek last) =>
        Enumerable.Range(0, (((int)last - (int)first + 7) % 7) + 1)
            .Aggregate(Weekdays.None, (days, offset) => days | ((IsoDayOfWeek)((((int)first - 1 + offset) % 7) + 1)).ToBit());

    [GeneratedRegex(@"^(?:[a-z]+|周|星期|礼拜|[一二三四五六日天和至到]|[-–—~]|[\s,;、/.]|，)+$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Accepted();

    [GeneratedRegex("[a-z]+|[一二三四五六日天和至到]|[-–—~]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();
}
