using DigestBot.Core.Chats;
using DigestBot.Core.Scheduling;
using NodaTime;

namespace DigestBot.Core.Conversation;

/// <summary>The time as a chat sees it.</summary>
internal sealed class ChatClock(TimeProvider time)
{
    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>The day it is in the chat's zone.</summary>
    public LocalDate Today(ChatSettings settings) => Now.InZone(TimeZones.Of(settings.TimeZone)).Date;

    /// <summary>When the chat's next push is due; null when pushes come with the editions.</summary>
    public Instant? NextDue(ChatSettings settings) =>
        settings.DeliveryTime is { } deliveryTime ? DeliveryClock.NextDue(deliveryTime, settings.TimeZone, Now) : null;

    /// <summary>The day of the next push in the chat's zone; null when pushes come with the editions.</summary>
    public LocalDate? NextDay(ChatSettings settings) => NextDue(settings)?.InZone(TimeZones.Of(settings.TimeZone)).Date;

    /// <summary>How far a zone is from UTC now.</summary>
    public Offset Offset(string zone) => TimeZones.Of(zone).GetUtcOffset(Now);
}
