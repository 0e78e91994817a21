using NodaTime;

namespace DigestBot.Core.Scheduling;

/// <summary>When a chat wants its pushes. Pure: all that it says follows from the instant it is asked about.</summary>
/// <param name="Zone">An IANA time zone id.</param>
/// <param name="Time">The local time of the daily push; null means as soon as an edition arrives.</param>
/// <param name="Days">The days on which pushes may come.</param>
/// <param name="Quiet">The hours in which none comes; a push that would, comes at their end.</param>
public sealed record DeliveryPlan(string Zone, LocalTime? Time, Weekdays Days, QuietHours? Quiet)
{
    // A week behind and one ahead hold a slot of every choice of days; two more days for a date that a zone left out, and for quiet hours.
    private const int Reach = 9;

    private DateTimeZone Clock => TimeZones.Of(Zone);

    /// <summary>
    /// The slot that began last, at this instant or before: the one that a chat is served for which is late. Null without a time, or where
    /// none began in more than a week.
    /// </summary>
    public DeliverySlot? LastSlot(Instant now) => Slots(now).Where(slot => slot.Start <= now).LastOrDefault();

    /// <summary>The slot in which an edition that arrives now is pushed on arrival: it began already, and its local day is not over.</summary>
    public DeliverySlot? OpenSlot(Instant now) => LastSlot(now) is { } slot && now < slot.End ? slot : null;

    /// <summary>The first slot that begins after this instant, of a later day than those served. Null without a time.</summary>
    public DeliverySlot? NextSlot(Instant now, LocalDate? servedOn = null) =>
        Slots(now).FirstOrDefault(slot => slot.Start > now && (servedOn is null || slot.Day > servedOn));

    /// <summary>Whether the local day around an instant is one on which pushes may come.</summary>
    public bool Allows(Instant now) => Days.Include(now.InZone(Clock).Date);

    /// <summary>When it is neither quiet nor a day without pushes, from this instant on: the instant itself, if it is so already.</summary>
    public Instant NextLoud(Instant now)
    {
        // Each round leaves quiet hours or a day behind; they take turns at most a week long.
        var at = now;
        for (var round = 0; round < 2 * Reach && LaterThan(at) is { } later; round++)
            at = later;
        return at;
    }

    /// <summary>The end of the quiet hours around an instant; null outside them.</summary>
    public Instant? QuietUntil(Instant now) => Quiet is { } quiet && quiet.Cover(now.InZone(Clock).TimeOfDay)
        ? DeliveryClock.NextDue(quiet.Until, Clock, now)
        : null;

    private Instant? LaterThan(Instant at)
    {
        var today = at.InZone(Clock).Date;
        return Days.Include(today) ? QuietUntil(at) : Clock.AtStartOfDay(today.PlusDays(1)).ToInstant();
    }

    private IEnumerable<DeliverySlot> Slots(Instant now)
    {
        if (Time is not { } time)
            return [];
        var today = now.InZone(Clock).Date;
        return Enumerable.Range(-Reach, (2 * Reach) + 1)
            .Select(days => today.PlusDays(days))
            .Where(day => Days.Include(day) && DeliveryClock.DueOn(day, time, Clock) is not null)
            .Select(day => SlotOf(day, time));
    }

    private DeliverySlot SlotOf(LocalDate day, LocalTime time)
    {
        var due = DeliveryClock.DueOn(day, time, Clock)!.Value;
        var start = QuietUntil(due) ?? due;
        return new(day, start, Clock.AtStartOfDay(start.InZone(Clock).Date.PlusDays(1)).ToInstant());
    }
}

/// <summary>One day's turn of a chat.</summary>
/// <param name="Day">The local day it is for; a chat is served once for each.</param>
/// <param name="Start">When its push is due: at the chat's time, or at the end of the quiet hours around that.</param>
/// <param name="End">The end of the local day: what arrives later belongs to the next slot.</param>
public sealed record DeliverySlot(LocalDate Day, Instant Start, Instant End);
