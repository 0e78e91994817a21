using NodaTime;

namespace DigestBot.Core.Languages;

internal sealed partial class EnglishTexts
{
    public override string DaysAre(string days) => $"Days: {days}";

    public override string QuietHoursAre(string hours) => $"Quiet hours: {hours}";

    public override string WithoutNewsIs(string what) => $"Without news: {what}";

    public override string EveryDay => "every day";

    public override string Range(string first, string last) => $"{first}–{last}";

    public override string Weekday(IsoDayOfWeek day) => DateNames.ShortWeekday(day);

    public override string NoQuiet => "none";

    public override string TellsNothingNew => "a short word";

    public override string KeepsQuietWithoutNews => "no message";

    public override string TellsNothingNewButton => "A short word";

    public override string KeepsQuietWithoutNewsButton => "No message";

    public override string DaysButton => "Days";

    public override string QuietHoursButton => "Quiet hours";

    public override string WithoutNewsButton => "Without news";

    public override string WhichDays => "On which days? Any others work too: /settings days mon, wed, fri";

    public override string NoDays => "Days look like mon-fri, or tue, thu.";

    public override string WhichQuietHours => "When should no push come? Any other hours work too: /settings quiet 22:30-06:30";

    public override string NoQuietHours => "Quiet hours look like 22:00-07:00. Off ends them.";

    public override string WhichWithoutNews => "On a day without new papers, should I say so?";
}
