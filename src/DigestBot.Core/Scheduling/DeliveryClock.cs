using NodaTime;

namespace DigestBot.Core.Scheduling;

/// <summary>When a local time of every day comes round.</summary>
public static class DeliveryClock
{
    // From the day before, whose time may have been moved past midnight by a gap, to behind a day that a zone left out.
    private const int FirstDay = -1;
    private const int Days = 5;

    /// <summary>
    /// The first instant strictly after the given one at which the zone's clock shows the time. Each local day has one: where the clock skips
    /// the time it is the end of the gap, where it shows it twice it is the earlier. A day that the zone left out (Apia, 30 December 2011) has none.
    /// </summary>
    public static Instant NextDue(LocalTime time, DateTimeZone zone, Instant after)
    {
        var today = after.InZone(zone).Date;
        return Enumerable.Range(FirstDay, Days)
            .Select(days => today.PlusDays(days))
            .Select(date => DueOn(date, time, zone))
            .First(due => due > after)!.Value;
    }

    /// <summary>The same for a zone by its stored id.</summary>
    public static Instant NextDue(LocalTime time, string zoneId, Instant after) => NextDue(time, TimeZones.Of(zoneId), after);

    /// <summary>The instant of one local day; null for a day that the zone left out.</summary>
    public static Instant? DueOn(LocalDate date, LocalTime time, DateTimeZone zone)
    {
        if (!Exists(date, zone))
            return null;
        var mapping = zone.MapLocal(date + time);
        return mapping.Count == 0 ? mapping.LateInterval.Start : mapping.First().ToInstant();
    }

    private static bool Exists(LocalDate date, DateTimeZone zone) =>
        zone.MapLocal(date.AtMidnight()) is not { Count: 0, LateInterval: var next } || next.IsoLocalStart < date.PlusDays(1).AtMidnight();
}
