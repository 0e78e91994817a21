using System.Numerics;
using DigestBot.Core.Chats;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering;
using DigestBot.Core.Scheduling;
using DigestBot.Core.Together;
using NodaTime;

namespace DigestBot.Core.Conversation.Settings;

/// <summary>When a group's weekly round-up comes, if it wants one.</summary>
internal sealed class RoundUpSetting : ISetting
{
    private const string Off = "off";

    private static readonly (string Word, RoundUp When)[] Common =
    [
        ("mon 09:00", new(IsoDayOfWeek.Monday, new(9, 0))),
        ("wed 12:00", new(IsoDayOfWeek.Wednesday, new(12, 0))),
        ("fri 16:00", RoundUp.Usual),
        ("sun 18:00", new(IsoDayOfWeek.Sunday, new(18, 0))),
    ];

    public IReadOnlyList<string> Names => ["roundup", "round-up", "weekly", "周报", "每周推荐"];

    public bool IsFor(CommandCall call) => call.IsShared;

    public SettingChange Read(string value, ChatSettings current, Texts texts) => OnOff.Read(value) switch
    {
        false => new SettingChange.To(current with { RoundUp = null }),
        true => new SettingChange.To(current with { RoundUp = current.RoundUp ?? RoundUp.Usual }),
        null => Parse(value, current.RoundUp ?? RoundUp.Usual) is { } when
            ? new SettingChange.To(current with { RoundUp = when })
            : new SettingChange.Mistake(texts.NoRoundUp, [.. Choices(current, texts)]),
    };

    public string Describe(ChatSettings current, Texts texts) => texts.RoundUpIs(current.RoundUp is { } when ? Label(when, texts) : texts.WithoutRoundUp);

    public IEnumerable<Button> Choices(ChatSettings current, Texts texts) =>
    [
        .. Common.Select(choice => Choose.Value(this, Label(choice.When, texts), choice.Word, chosen: choice.When == current.RoundUp)),
        Choose.Value(this, texts.WithoutRoundUpButton, Off, chosen: current.RoundUp is null),
    ];

    public Message Picker(ChatSettings current, Texts texts) => Choose.Picker(texts.WhichRoundUp, Choices(current, texts), perRow: 2, texts.BackToSettings);

    /// <summary>A day, a time, or both in this order; what is not said stays.</summary>
    private static RoundUp? Parse(string value, RoundUp usual)
    {
        if (ClockTime.Parse(value) is { } alone)
            return usual with { Time = alone };
        for (var end = value.Length; end > 0; end--)
            if (Day(value[..end]) is { } day)
                return value[end..].Trim() is { Length: > 0 } rest
                    ? ClockTime.Parse(rest) is { } time ? new RoundUp(day, time) : null
                    : usual with { Day = day };
        return null;
    }

    private static IsoDayOfWeek? Day(string typed) => WeekdaysText.Parse(typed.Trim()) is { } days && BitOperations.IsPow2((int)days)
        ? (IsoDayOfWeek)(BitOperations.TrailingZeroCount((int)days) + 1)
        : null;

    private static string Label(RoundUp when, Texts texts) => $"{texts.Weekday(when.Day)} {ClockTime.Format(when.Time)}";
}
