using DigestBot.Core.Chats;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering;
using DigestBot.Core.Scheduling;
using NodaTime;

namespace DigestBot.Core.Conversation.Settings;

/// <summary>The local time of the daily push, or as soon as an edition arrives.</summary>
internal sealed class TimeSetting : ISetting
{
    private const string Arrival = "arrival";
    private const int PerRow = 4;

    private static readonly string[] ArrivalWords = [Arrival, "on arrival", "as soon as it arrives", "asap", "now", "到达", "随到随推", "即时", "立即"];
    private static readonly int[] CommonHours = [7, 8, 9, 12, 18];
    private static readonly int[] AllHours = [.. Enumerable.Range(5, 19)];

    public IReadOnlyList<string> Names => ["time", "时间", "hour", "at"];

    public bool MovesPush => true;

    public SettingChange Read(string value, ChatSettings current, Texts texts)
    {
        if (ArrivalWords.Contains(value, StringComparer.OrdinalIgnoreCase))
            return new SettingChange.To(current with { DeliveryTime = null });
        return ClockTime.Parse(value) is { } time
            ? new SettingChange.To(current with { DeliveryTime = time })
            : new SettingChange.Mistake(Mistake(current, texts), []);
    }

    public string Describe(ChatSettings current, Texts texts) => texts.TimeIs(
        current.DeliveryTime is { } time ? ClockTime.Format(time) : texts.OnArrival);

    public IEnumerable<Button> Choices(ChatSettings current, Texts texts) => CommonHours.Select(hour => Hour(hour, current));

    public Message Picker(ChatSettings current, Texts texts) =>
        Choose.Picker(texts.WhichTime, [.. AllHours.Select(hour => Hour(hour, current)), OnArrival(current, texts)], PerRow, texts.BackToSettings);

    /// <summary>Chooses a push with every arrival.</summary>
    public Button OnArrival(ChatSettings current, Texts texts) =>
        Choose.Value(this, texts.OnArrivalButton, Arrival, chosen: current.DeliveryTime is null);

    private Button Hour(int hour, ChatSettings current)
    {
        var time = new LocalTime(hour, 0);
        return Choose.Value(this, ClockTime.Format(time), ClockTime.Format(time), chosen: current.DeliveryTime == time);
    }

    private static string Mistake(ChatSettings current, Texts texts) => current.DeliveryTime is { } time
        ? texts.NoTime(ClockTime.Format(time), TimeZones.Display(current.TimeZone))
        : texts.NoTimeOnArrival;
}
