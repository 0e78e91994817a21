using DigestBot.Core.Languages;
using NodaTime;
using NodaTime.Text;

namespace DigestBot.Core.Tests.Languages;

public sealed class ReadableDatesTests
{
    // A Tuesday.
    private static readonly LocalDate Today = new(2026, 1, 6);

    [Theory]
    [InlineData("2026-01-05", "2026-01-05")]
    [InlineData("2026/1/5", "2026-01-05")]
    [InlineData("2026.1.5", "2026-01-05")]
    [InlineData("20260105", "2026-01-05")]
    [InlineData("２０２６－０１－０５", "2026-01-05")]
    [InlineData(" today ", "2026-01-06")]
    [InlineData("Yesterday", "2026-01-05")]
    [InlineData("今天", "2026-01-06")]
    [InlineData("昨天", "2026-01-05")]
    [InlineData("前天", "2026-01-04")]
    [InlineData("大前天", "2026-01-03")]
    [InlineData("-2", "2026-01-04")]
    [InlineData("Tuesday", "2026-01-06")]
    [InlineData("monday", "2026-01-05")]
    [InlineData("Mon", "2026-01-05")]
    [InlineData("wed", "2025-12-31")]
    [InlineData("周一", "2026-01-05")]
    [InlineData("星期二", "2026-01-06")]
    [InlineData("礼拜天", "2026-01-04")]
    [InlineData("周日", "2026-01-04")]
    [InlineData("5 Jan", "2026-01-05")]
    [InlineData("Jan 5", "2026-01-05")]
    [InlineData("jan 5th", "2026-01-05")]
    [InlineData("5 January 2025", "2025-01-05")]
    [InlineData("Jan 5 2026", "2026-01-05")]
    [InlineData("January 5, 2026", "2026-01-05")]
    [InlineData("5-Jan-2026", "2026-01-05")]
    [InlineData("Mon, 5 Jan 2026", "2026-01-05")]
    [InlineData("24 Dec", "2025-12-24")]
    [InlineData("6 Jan", "2026-01-06")]
    [InlineData("7 Jan", "2025-01-07")]
    [InlineData("29 Feb", "2024-02-29")]
    [InlineData("1月5日", "2026-01-05")]
    [InlineData("1月5号", "2026-01-05")]
    [InlineData("一月五日", "2026-01-05")]
    [InlineData("十二月三十一日", "2025-12-31")]
    [InlineData("2026年1月5日", "2026-01-05")]
    [InlineData("2026 年 1 月 5 日 星期一", "2026-01-05")]
    public void Reads_the_dates_people_type(string typed, string date) =>
        Assert.Equal(LocalDatePattern.Iso.Parse(date).Value, ReadableDates.Parse(typed, Today));

    [Theory]
    [InlineData("2026-13-01")]
    [InlineData("2026-02-30")]
    [InlineData("2026-01/05")]
    [InlineData("20261301")]
    [InlineData("1/5")]
    [InlineData("17")]
    [InlineData("2601.02409")]
    [InlineData("30 Feb")]
    [InlineData("5 Foo")]
    [InlineData("cs.CV 3")]
    [InlineData("13月1日")]
    [InlineData("十十月一日")]
    [InlineData("周八")]
    [InlineData("周")]
    [InlineData("-")]
    [InlineData("-100")]
    [InlineData("tomorrow")]
    [InlineData("")]
    [InlineData(null)]
    public void Refuses_what_is_no_date(string? typed) => Assert.Null(ReadableDates.Parse(typed, Today));

    [Fact]
    public void Refuses_a_text_too_long_to_be_a_date() => Assert.Null(ReadableDates.Parse(new string(' ', 1_000_000) + "today", Today));
}
