using DigestBot.Core.Chats;
using DigestBot.Core.Languages;
using DigestBot.Core.Scheduling;
using NodaTime;

namespace DigestBot.Core.Conversation;

/// <summary>The time as a chat sees it.</summary>
internal sealed class ChatClock(TimeProvider time)
{
    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>The day it is in the chat's zone.</summary>
    public LocalDate Today(ChatSettings settings) => Now.InZone(TimeZones.Of(settings.TimeZone)).Date;

    /// <summary>The local day and time of the chat's next push; null when pushes come with the editions.</summary>
    public LocalDateTime? NextPush(Chat chat) =>
        chat.Settings.Plan.NextSlot(Now, chat.ServedOn) is { } slot ? Local(slot.Start, chat.Settings.TimeZone) : null;

    /// <summary>The local time at which the quiet hours end that it is in now; null outside them.</summary>
    public string? QuietUntil(ChatSettings settings) => settings.Plan.QuietUntil(Now) is { } loud ? Time(loud, settings.TimeZone) : null;

    /// <summary>A day and a time in a zone.</summary>
    public static string DayAndTime(Instant at, string zone, Texts texts) => $"{texts.Day(Local(at, zone).Date)} {Time(at, zone)}";

    /// <summary>A time in a zone.</summary>
    public static string Time(Instant at, string zone) => ClockTime.Format(Local(at, zone).TimeOfDay);

    /// <summary>How far a zone is from UTC now.</summary>
    public Offset Offset(string zone) => TimeZones.Of(zone).GetUtcOffset(Now);

    private static LocalDateTime Local(Instant at, string zone) => at.InZone(TimeZones.Of(zone)).LocalDateTime;
}
