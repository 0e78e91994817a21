using DigestBot.Core.Chats;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering;
using DigestBot.Core.Scheduling;

namespace DigestBot.Core.Conversation.Settings;

/// <summary>The time zone of the daily push.</summary>
internal sealed class ZoneSetting(ChatClock clock) : ISetting
{
    private const int Near = 3;
    private const int PerRow = 3;

    // One for most places where papers are read, from west to east.
    private static readonly string[] Common =
    [
        "America/Los_Angeles", "America/Chicago", "America/New_York", "America/Sao_Paulo", "UTC", "Europe/London", "Europe/Berlin",
        "Africa/Cairo", "Europe/Moscow", "Asia/Dubai", "Asia/Kolkata", "Asia/Singapore", "Asia/Shanghai", "Asia/Tokyo", "Australia/Sydney",
    ];

    public IReadOnlyList<string> Names => ["zone", "timezone", "tz", "时区"];

    public bool MovesPush => true;

    public SettingChange Read(string value, ChatSettings current, Texts texts) => TimeZones.Find(value) is { } zone
        ? new SettingChange.To(current with { TimeZone = zone })
        : Mistake(value, current, texts);

    public string Describe(ChatSettings current, Texts texts) => texts.ZoneIs(TimeZones.Display(current.TimeZone));

    public IEnumerable<Button> Choices(ChatSettings current, Texts texts) => Common
        .Where(zone => zone != current.TimeZone)
        .OrderBy(zone => Math.Abs((clock.Offset(zone) - clock.Offset(current.TimeZone)).Seconds))
        .Take(Near - 1)
        .Prepend(current.TimeZone)
        .Select(zone => Zone(zone, current));

    public Message Picker(ChatSettings current, Texts texts) => Choose.Picker(
        texts.WhichZone(TimeZones.Display(current.TimeZone)), Common.Select(zone => Zone(zone, current)), PerRow, texts.BackToSettings);

    private SettingChange.Mistake Mistake(string value, ChatSettings current, Texts texts)
    {
        var near = TimeZones.Suggest(value);
        var typed = Excerpt.Of(value);
        return new(
            near is [] ? texts.NoZone(typed, TimeZones.Display(current.TimeZone)) : texts.NoZoneDidYouMean(typed),
            near is [] ? [Choose.More(this, texts.MoreZones)] : [.. near.Select(zone => Zone(zone, current))]);
    }

    // A city is shorter than its zone, and what people look for.
    private Button Zone(string zone, ChatSettings current) =>
        Choose.Value(this, TimeZones.Display(zone).Split('/')[^1].Replace('_', ' '), zone, chosen: zone == current.TimeZone);
}
