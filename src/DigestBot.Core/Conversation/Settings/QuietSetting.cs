using DigestBot.Core.Chats;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering;
using DigestBot.Core.Scheduling;

namespace DigestBot.Core.Conversation.Settings;

/// <summary>Hours in which no push comes.</summary>
internal sealed class QuietSetting : ISetting
{
    private const string Off = "off";

    private static readonly QuietHours[] Common =
        [new(new(21, 0), new(8, 0)), new(new(22, 0), new(7, 0)), new(new(23, 0), new(7, 0)), new(new(0, 0), new(8, 0))];

    public IReadOnlyList<string> Names => ["quiet", "免打扰", "勿扰"];

    public bool MovesPush => true;

    public SettingChange Read(string value, ChatSettings current, Texts texts) => value.ToLowerInvariant() switch
    {
        Off or "none" or "no" or "never" or "关" or "关闭" or "无" or "不要" => new SettingChange.To(current with { Quiet = null }),
        _ when QuietHoursText.Parse(value) is { } hours => new SettingChange.To(current with { Quiet = hours }),
        _ => new SettingChange.Mistake(texts.NoQuietHours, [.. Choices(current, texts)]),
    };

    public string Describe(ChatSettings current, Texts texts) => texts.QuietHoursAre(Label(current.Quiet, texts));

    public IEnumerable<Button> Choices(ChatSettings current, Texts texts) =>
    [
        .. Common.Select(hours => Choose.Value(this, Label(hours, texts), QuietHoursText.Format(hours), chosen: hours == current.Quiet)),
        Choose.Value(this, texts.NoQuiet, Off, chosen: current.Quiet is null),
    ];

    public Message Picker(ChatSettings current, Texts texts) =>
        Choose.Picker(texts.WhichQuietHours, Choices(current, texts), perRow: 2, texts.BackToSettings);

    private static string Label(QuietHours? quiet, Texts texts) => quiet is { } hours
        ? texts.Range(ClockTime.Format(hours.From), ClockTime.Format(hours.Until))
        : texts.NoQuiet;
}
