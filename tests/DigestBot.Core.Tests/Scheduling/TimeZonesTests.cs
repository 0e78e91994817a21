using DigestBot.Core.Scheduling;
using NodaTime;

namespace DigestBot.Core.Tests.Scheduling;

public sealed class TimeZonesTests
{
    [Theory]
    [InlineData("Europe/Berlin", "Europe/Berlin")]
    [InlineData("europe/berlin", "Europe/Berlin")]
    [InlineData(" AMERICA/new_york ", "America/New_York")]
    [InlineData("America/New York", "America/New_York")]
    [InlineData("Asia/Calcutta", "Asia/Kolkata")]
    [InlineData("Europe/Kiev", "Europe/Kyiv")]
    [InlineData("US/Pacific", "America/Los_Angeles")]
    [InlineData("Europe/Oslo", "Europe/Oslo")]
    [InlineData("Asia/Beijing", "Asia/Shanghai")]
    [InlineData("Berlin", "Europe/Berlin")]
    [InlineData("New York", "America/New_York")]
    [InlineData("newyork", "America/New_York")]
    [InlineData("Shanghai", "Asia/Shanghai")]
    [InlineData("Port-au-Prince", "America/Port-au-Prince")]
    [InlineData("Buenos Aires", "America/Argentina/Buenos_Aires")]
    [InlineData("Calcutta", "Asia/Kolkata")]
    [InlineData("Munich", "Europe/Berlin")]
    [InlineData("San Francisco", "America/Los_Angeles")]
    [InlineData("Beijing time", "Asia/Shanghai")]
    [InlineData("Germany", "Europe/Berlin")]
    [InlineData("France", "Europe/Paris")]
    [InlineData("Japan", "Asia/Tokyo")]
    [InlineData("China", "Asia/Shanghai")]
    [InlineData("UK", "Europe/London")]
    [InlineData("北京", "Asia/Shanghai")]
    [InlineData("北京时间", "Asia/Shanghai")]
    [InlineData("上海市", "Asia/Shanghai")]
    [InlineData("中国", "Asia/Shanghai")]
    [InlineData("香港", "Asia/Hong_Kong")]
    [InlineData("台北", "Asia/Taipei")]
    [InlineData("东京", "Asia/Tokyo")]
    [InlineData("纽约", "America/New_York")]
    [InlineData("英国", "Europe/London")]
    [InlineData("UTC", "UTC")]
    [InlineData("utc", "UTC")]
    [InlineData("GMT", "UTC")]
    [InlineData("Etc/UTC", "UTC")]
    [InlineData("Z", "UTC")]
    [InlineData("CET", "Europe/Berlin")]
    [InlineData("CEST", "Europe/Berlin")]
    [InlineData("PST", "America/Los_Angeles")]
    [InlineData("EST", "America/New_York")]
    [InlineData("JST", "Asia/Tokyo")]
    [InlineData("UTC+8", "Etc/GMT-8")]
    [InlineData("utc +08:00", "Etc/GMT-8")]
    [InlineData("GMT-5", "Etc/GMT+5")]
    [InlineData("+08:00", "Etc/GMT-8")]
    [InlineData("+0800", "Etc/GMT-8")]
    [InlineData("＋８", "Etc/GMT-8")]
    [InlineData("−3", "Etc/GMT+3")]
    [InlineData("UTC+14", "Etc/GMT-14")]
    [InlineData("UTC+0", "UTC")]
    [InlineData("+05:30", "Asia/Kolkata")]
    [InlineData("-09:30", "Pacific/Marquesas")]
    [InlineData("东八区", "Etc/GMT-8")]
    [InlineData("西5区", "Etc/GMT+5")]
    [InlineData("Etc/GMT+8", "Etc/GMT+8")]
    public void Finds_a_zone_by_what_people_call_it(string typed, string id)
    {
        Assert.Equal(id, TimeZones.Find(typed));
        Assert.Equal(id, TimeZones.Of(id).Id);
    }

    [Theory]
    [InlineData("Europe/Berln")]
    [InlineData("Mars")]
    [InlineData("CST")]
    [InlineData("IST")]
    [InlineData("USA")]
    [InlineData("UTC+15")]
    [InlineData("UTC-13")]
    [InlineData("UTC+8:17")]
    [InlineData("8")]
    [InlineData("/")]
    [InlineData("")]
    [InlineData(null)]
    public void Finds_none_where_there_is_none_or_more_than_one(string? typed) => Assert.Null(TimeZones.Find(typed));

    [Theory]
    [InlineData("Europe/Berln", "Europe/Berlin")]
    [InlineData("Eurpoe/Berlin", "Europe/Berlin")]
    [InlineData("Shangai", "Asia/Shanghai")]
    [InlineData("Los Angelos", "America/Los_Angeles")]
    [InlineData("Amst", "Europe/Amsterdam")]
    [InlineData("哈尔", "Asia/Shanghai")]
    [InlineData("CST", "Asia/Shanghai")]
    [InlineData("美国", "America/New_York")]
    public void Suggests_what_is_near(string typed, string id) => Assert.Equal(id, TimeZones.Suggest(typed)[0]);

    [Fact]
    public void Suggests_all_meanings_of_a_name_that_has_several()
    {
        Assert.Equal(["Asia/Shanghai", "America/Chicago"], TimeZones.Suggest("CST"));
        Assert.Equal(["America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"], TimeZones.Suggest("USA", 4));
        Assert.Equal(2, TimeZones.Suggest("USA", 2).Count);
    }

    [Theory]
    [InlineData("xyzzy")]
    [InlineData("UTC+99")]
    [InlineData("!")]
    [InlineData("")]
    [InlineData(null)]
    public void Suggests_nothing_when_nothing_is_near(string? typed) => Assert.Empty(TimeZones.Suggest(typed));

    [Fact]
    public void Every_id_of_the_database_leads_to_a_zone_with_the_same_offset()
    {
        var now = Instant.FromUtc(2026, 1, 5, 12, 0);
        Assert.All(DateTimeZoneProviders.Tzdb.Ids.Where(id => id.Contains('/')), id =>
        {
            var found = TimeZones.Find(id.ToLowerInvariant());
            Assert.NotNull(found);
            Assert.Equal(DateTimeZoneProviders.Tzdb[id].GetUtcOffset(now), TimeZones.Of(found).GetUtcOffset(now));
        });
    }

    [Theory]
    [InlineData("Etc/GMT-8", "UTC+8")]
    [InlineData("Etc/GMT+5", "UTC-5")]
    [InlineData("UTC", "UTC")]
    [InlineData("Europe/Berlin", "Europe/Berlin")]
    public void Writes_an_offset_the_way_people_do(string id, string display) => Assert.Equal(display, TimeZones.Display(id));

    [Fact]
    public void A_stored_id_that_the_database_lost_counts_as_UTC() => Assert.Equal(DateTimeZone.Utc, TimeZones.Of("Moon/Base"));
}
