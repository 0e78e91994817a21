using DigestBot.Core.Scheduling;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Text;

namespace DigestBot.Core.Tests.Scheduling;

public sealed class DeliveryPlanTests
{
    private static readonly string[] Zones =
        ["UTC", "Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Beirut", "Pacific/Apia", "Antarctica/Troll"];

    [Theory]
    // Weekdays alone: from Friday on to Monday.
    [InlineData("UTC", "09:00", Weekdays.Workdays, "", "2026-01-09T09:00:00Z", "2026-01-12", "2026-01-12T09:00:00Z")]
    // One day a week.
    [InlineData("UTC", "09:00", Weekdays.Monday, "", "2026-01-05T09:00:00Z", "2026-01-12", "2026-01-12T09:00:00Z")]
    // A time in quiet hours comes at their end, also beyond midnight, and still is the day's before.
    [InlineData("UTC", "06:00", Weekdays.Everyday, "22:00-07:00", "2026-01-05T05:00:00Z", "2026-01-05", "2026-01-05T07:00:00Z")]
    [InlineData("UTC", "23:00", Weekdays.Everyday, "22:00-07:00", "2026-01-05T12:00:00Z", "2026-01-05", "2026-01-06T07:00:00Z")]
    [InlineData("UTC", "22:00", Weekdays.Everyday, "07:00-22:00", "2026-01-05T12:00:00Z", "2026-01-05", "2026-01-05T22:00:00Z")]
    // Berlin skips 02:00 to 03:00 on 29 March and shows it twice on 25 October 2026.
    [InlineData("Europe/Berlin", "02:30", Weekdays.Everyday, "", "2026-03-28T12:00:00Z", "2026-03-29", "2026-03-29T01:00:00Z")]
    [InlineData("Europe/Berlin", "02:30", Weekdays.Everyday, "", "2026-10-25T00:30:00Z", "2026-10-26", "2026-10-26T01:30:00Z")]
    [InlineData("Europe/Berlin", "01:00", Weekdays.Everyday, "23:00-02:30", "2026-03-28T12:00:00Z", "2026-03-29", "2026-03-29T01:00:00Z")]
    public void The_next_slot_keeps_to_days_hours_and_clock(string zone, string time, Weekdays days, string quiet, string after, string day, string start)
    {
        var slot = new DeliveryPlan(zone, Time(time), days, QuietHoursText.Parse(quiet)).NextSlot(At(after));
        Assert.Equal((day, At(start)), (LocalDatePattern.Iso.Format(slot!.Day), slot.Start));
    }

    [Theory]
    [InlineData("2026-01-05T08:59:59Z", null, "2026-01-04")]
    [InlineData("2026-01-05T09:00:00Z", "2026-01-05", "2026-01-05")]
    [InlineData("2026-01-05T23:59:59Z", "2026-01-05", "2026-01-05")]
    [InlineData("2026-01-06T00:00:00Z", null, "2026-01-05")]
    public void A_slot_is_open_from_its_time_to_the_end_of_its_day(string now, string? open, string last)
    {
        var plan = new DeliveryPlan("UTC", Time("09:00"), Weekdays.Everyday, Quiet: null);
        Assert.Equal(open, Iso(plan.OpenSlot(At(now))));
        Assert.Equal(last, Iso(plan.LastSlot(At(now))));
    }

    [Theory]
    [InlineData(Weekdays.Everyday, "22:00-07:00", "2026-01-05T21:59:00Z", "2026-01-05T21:59:00Z")]
    [InlineData(Weekdays.Everyday, "22:00-07:00", "2026-01-05T22:00:00Z", "2026-01-06T07:00:00Z")]
    [InlineData(Weekdays.Workdays, "22:00-07:00", "2026-01-10T12:00:00Z", "2026-01-12T07:00:00Z")]
    [InlineData(Weekdays.Monday, "", "2026-01-06T00:00:00Z", "2026-01-12T00:00:00Z")]
    public void What_arrives_in_quiet_hours_or_on_other_days_waits(Weekdays days, string quiet, string now, string loud) =>
        Assert.Equal(At(loud), new DeliveryPlan("UTC", null, days, QuietHoursText.Parse(quiet)).NextLoud(At(now)));

    [Fact]
    public void Slots_come_in_order_once_a_day_on_chosen_days_outside_quiet_hours()
    {
        var plans =
            from zone in Gen.Elements(Zones)
            from minute in Gen.Choose(0, 1439)
            from days in Gen.Choose(1, 127)
            from quiet in Gen.Choose(0, 1439)
            from length in Gen.Choose(0, 720)
            from day in Gen.Choose(0, 3 * 365)
            let hours = length == 0 ? (QuietHours?)null : new(Minute(quiet), Minute(quiet + length))
            select (Plan: new DeliveryPlan(zone, Minute(minute), (Weekdays)days, hours), From: Instant.FromUtc(2024, 1, 1, 0, 0) + Duration.FromDays(day));

        Prop.ForAll(plans.ToArbitrary(), one =>
        {
            var (at, last) = (one.From, (LocalDate?)null);
            for (var round = 0; round < 10; round++)
            {
                var slot = one.Plan.NextSlot(at)!;
                Assert.True(slot.Start > at && slot.End > slot.Start);
                Assert.True(last is null || slot.Day > last);
                Assert.True(one.Plan.Days.Include(slot.Day));
                Assert.Null(one.Plan.QuietUntil(slot.Start));
                Assert.Equal(slot, one.Plan.LastSlot(slot.Start));
                (at, last) = (slot.Start, slot.Day);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    private static LocalTime Minute(int minute) => LocalTime.Midnight.PlusMinutes(minute);

    private static LocalTime Time(string text) => ClockTime.Parse(text)!.Value;

    private static Instant At(string text) => InstantPattern.General.Parse(text).Value;

    private static string? Iso(DeliverySlot? slot) => slot is null ? null : LocalDatePattern.Iso.Format(slot.Day);
}
