using DigestBot.Core.Languages;
using NodaTime;

namespace DigestBot.Core.Tests.Languages;

public sealed class DateTextTests
{
    [Theory]
    [InlineData(2026, 1, 5, "Mon 5 Jan 2026", "2026年1月5日 周一")]
    [InlineData(2026, 6, 21, "Sun 21 Jun 2026", "2026年6月21日 周日")]
    [InlineData(2025, 12, 31, "Wed 31 Dec 2025", "2025年12月31日 周三")]
    public void Writes_a_day_in_both_languages(int year, int month, int day, string english, string chinese)
    {
        var date = new LocalDate(year, month, day);

        Assert.Equal((english, chinese), (DateText.Full(date, "en"), DateText.Full(date, "zh")));
        Assert.Equal((english[4..], chinese[..^3]), (DateText.Short(date, "en"), DateText.Short(date, "zh")));
    }

    [Fact]
    public void What_it_writes_is_read_back()
    {
        var today = new LocalDate(2026, 12, 31);
        Assert.All(Enumerable.Range(0, 366).Select(days => today.PlusDays(-days)), date =>
        {
            foreach (var language in (string[])["en", "zh"])
            {
                Assert.Equal(date, ReadableDates.Parse(DateText.Full(date, language), today));
                Assert.Equal(date, ReadableDates.Parse(DateText.Short(date, language), today));
            }
        });
    }
}
