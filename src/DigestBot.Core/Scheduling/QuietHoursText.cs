using DigestBot.Core.Languages;

namespace DigestBot.Core.Scheduling;

/// <summary>Quiet hours as people type them, in English and Chinese.</summary>
public static class QuietHoursText
{
    private static readonly string[] Untils = [" to ", " until ", "–", "—", "~", "-", "至", "到"];

    /// <summary>The hours that are meant (<c>22:00-07:00</c>, <c>10 pm to 7 am</c>, <c>晚上10点到早上7点</c>), or null if the text is none.</summary>
    public static QuietHours? Parse(string? text)
    {
        var typed = HalfWidth.Fold(text ?? "").ToLowerInvariant();
        return typed.Split(Untils, 2, StringSplitOptions.None) is [var first, var second]
            && ClockTime.Parse(first) is { } from && ClockTime.Parse(second) is { } until && from != until
                ? new QuietHours(from, until)
                : null;
    }

    /// <summary><c>22:00-07:00</c>, as buttons say it.</summary>
    public static string Format(QuietHours hours) => $"{ClockTime.Format(hours.From)}-{ClockTime.Format(hours.Until)}";
}
