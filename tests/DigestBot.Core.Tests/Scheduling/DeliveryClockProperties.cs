using DigestBot.Core.Scheduling;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace DigestBot.Core.Tests.Scheduling;

public sealed class DeliveryClockProperties
{
    // Apia left out 30 December 2011, Kwajalein 21 August 1993.
    private static readonly (string Zone, int Year, int Days)[] Years =
    [
        ("UTC", 2026, 365), ("UTC", 2028, 366), ("Asia/Shanghai", 2026, 365), ("Europe/Berlin", 2026, 365), ("America/New_York", 2026, 365),
        ("Australia/Lord_Howe", 2026, 365), ("Asia/Beirut", 2026, 365), ("Africa/Casablanca", 2026, 365), ("Asia/Gaza", 2023, 365),
        ("Antarctica/Troll", 2026, 365), ("America/Sao_Paulo", 2017, 365), ("Europe/Volgograd", 2020, 366), ("Asia/Pyongyang", 2015, 365),
        ("America/Caracas", 2016, 366), ("Pacific/Apia", 2011, 364), ("Pacific/Kwajalein", 1993, 364), ("Pacific/Kiritimati", 2026, 365),
    ];

    [Fact]
    public void Each_local_day_that_exists_is_due_once()
    {
        var cases = from year in Gen.Elements(Years) from minute in Gen.Choose(0, 24 * 60 - 1) select (year, minute);

        Prop.ForAll(cases.ToArbitrary(), one => Assert.Equal(one.year.Days, DuesOf(one.year.Zone, one.year.Year, At(one.minute))))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    [Fact]
    public void A_due_instant_is_after_the_one_asked_for_and_nothing_lies_between()
    {
        var cases =
            from zone in Gen.Elements(Years.Select(year => year.Zone).ToArray())
            from minute in Gen.Choose(0, 24 * 60 - 1)
            from seconds in Gen.Choose(0, 50 * 365 * 24 * 60 * 60)
            select (zone, time: At(minute), after: NodaConstants.UnixEpoch.Plus(Duration.FromSeconds(seconds)));

        Prop.ForAll(cases.ToArbitrary(), one =>
        {
            var due = DeliveryClock.NextDue(one.time, one.zone, one.after);
            Assert.True(due > one.after);
            Assert.Equal(due, DeliveryClock.NextDue(one.time, one.zone, due - Duration.Epsilon));
            Assert.True(DeliveryClock.NextDue(one.time, one.zone, due) > due);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    private static LocalTime At(int minute) => LocalTime.Midnight.PlusMinutes(minute);

    // From the end of the last year's due to the last of this one; the number of days says whether one was left out or came twice.
    private static int DuesOf(string zoneId, int year, LocalTime time)
    {
        var zone = TimeZones.Of(zoneId);
        var last = (new LocalDate(year, 12, 31) + time).InZoneLeniently(zone).ToInstant();
        var due = (new LocalDate(year - 1, 12, 31) + time).InZoneLeniently(zone).ToInstant();
        var count = 0;
        for (; due < last; count++)
        {
            var next = DeliveryClock.NextDue(time, zone, due);
            Assert.True(next > due);
            due = next;
        }

        return count;
    }
}
