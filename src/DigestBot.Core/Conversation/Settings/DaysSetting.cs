using DigestBot.Core.Chats;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering;
using DigestBot.Core.Scheduling;

namespace DigestBot.Core.Conversation.Settings;

/// <summary>The days of the week on which pushes come.</summary>
internal sealed class DaysSetting : ISetting
{
    private static readonly (string Word, Weekdays Days)[] Common =
    [
        ("daily", Weekdays.Everyday),
        ("mon-fri", Weekdays.Workdays),
        ("mon-sat", Weekdays.Workdays | Weekdays.Saturday),
        ("tue-sat", Weekdays.Everyday & ~(Weekdays.Sunday | Weekdays.Monday)),
        ("mon", Weekdays.Monday),
        ("sat", Weekdays.Saturday),
    ];

    public IReadOnlyList<string> Names => ["days", "day", "星期", "日子", "日期"];

    public bool MovesPush => true;

    public SettingChange Read(string value, ChatSettings current, Texts texts) => WeekdaysText.Parse(value) is { } days
        ? new SettingChange.To(current with { Days = days })
        : new SettingChange.Mistake(texts.NoDays, [.. Choices(current, texts)]);

    public string Describe(ChatSettings current, Texts texts) => texts.DaysAre(WeekdaysText.Format(current.Days, texts));

    public IEnumerable<Button> Choices(ChatSettings current, Texts texts) => Common.Select(choice =>
        Choose.Value(this, WeekdaysText.Format(choice.Days, texts), choice.Word, chosen: choice.Days == current.Days));

    public Message Picker(ChatSettings current, Texts texts) =>
        Choose.Picker(texts.WhichDays, Choices(current, texts), perRow: 3, texts.BackToSettings);
}
