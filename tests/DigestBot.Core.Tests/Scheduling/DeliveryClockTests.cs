using DigestBot.Core.Scheduling;
using NodaTime;
using NodaTime.Text;

namespace DigestBot.Core.Tests.Scheduling;

public sealed class DeliveryClockTests
{
    [Theory]
    // A plain day: later today, exactly now, already past.
    [InlineData("UTC", "09:00", "2026-01-05T08:59:59Z", "2026-01-05T09:00:00Z")]
    [InlineData("UTC", "09:00", "2026-01-05T09:00:00Z", "2026-01-06T09:00:00Z")]
    [InlineData("UTC", "00:00", "2026-01-05T00:00:00Z", "2026-01-06T00:00:00Z")]
    [InlineData("Asia/Shanghai", "08:30", "2026-01-05T00:30:00Z", "2026-01-06T00:30:00Z")]
    [InlineData("Asia/Shanghai", "08:30", "2026-01-04T23:00:00Z", "2026-01-05T00:30:00Z")]
    [InlineData("America/Los_Angeles", "20:00", "2026-01-05T12:00:00Z", "2026-01-06T04:00:00Z")]
    [InlineData("Asia/Kathmandu", "08:00", "2026-01-05T00:00:00Z", "2026-01-05T02:15:00Z")]
    // Berlin skips 02:00 to 03:00 on 29 March 2026.
    [InlineData("Europe/Berlin", "02:30", "2026-03-28T12:00:00Z", "2026-03-29T01:00:00Z")]
    [InlineData("Europe/Berlin", "02:30", "2026-03-29T01:00:00Z", "2026-03-30T00:30:00Z")]
    [InlineData("Europe/Berlin", "03:00", "2026-03-28T12:00:00Z", "2026-03-29T01:00:00Z")]
    [InlineData("Europe/Berlin", "09:00", "2026-03-28T12:00:00Z", "2026-03-29T07:00:00Z")]
    // Berlin shows 02:00 to 03:00 twice on 25 October 2026.
    [InlineData("Europe/Berlin", "02:30", "2026-10-24T12:00:00Z", "2026-10-25T00:30:00Z")]
    [InlineData("Europe/Berlin", "02:30", "2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z")]
    [InlineData("Europe/Berlin", "02:30", "2026-10-25T01:00:00Z", "2026-10-26T01:30:00Z")]
    // Lord Howe moves its clock by half an hour.
    [InlineData("Australia/Lord_Howe", "02:15", "2026-10-03T12:00:00Z", "2026-10-03T15:30:00Z")]
    // Beirut skips midnight.
    [InlineData("Asia/Beirut", "00:00", "2026-03-28T12:00:00Z", "2026-03-28T22:00:00Z")]
    // Apia had no 30 December 2011.
    [InlineData("Pacific/Apia", "08:00", "2011-12-29T18:00:00Z", "2011-12-30T18:00:00Z")]
    [InlineData("Pacific/Apia", "08:00", "2011-12-29T17:00:00Z", "2011-12-29T18:00:00Z")]
    [InlineData("Pacific/Apia", "08:00", "2011-12-30T18:00:00Z", "2011-12-31T18:00:00Z")]
    public void Is_due_when_the_local_clock_shows_the_time(string zone, string time, string after, string due)
    {
        var local = LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time).Value;

        Assert.Equal(Instant(due), DeliveryClock.NextDue(local, zone, Instant(after)));
    }

    private static Instant Instant(string text) => InstantPattern.General.Parse(text).Value;
}
