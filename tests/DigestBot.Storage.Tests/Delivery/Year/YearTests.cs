using NodaTime;

namespace DigestBot.Storage.Tests.Delivery.Year;

/// <summary>
/// A year on a fake clock through the real planner: six zones with changes of the clock both ways, weekends that repeat Friday's list, late
/// editions, a chat that moves, a clock set back, and two outages. What should come is told chat by chat by <see cref="ExpectedPushes"/>.
/// </summary>
public class YearTests
{
    [Fact]
    public async Task Every_chat_gets_each_edition_that_has_news_in_exactly_one_push()
    {
        using var life = await SimulatedYear.BeginAsync();
        await life.LiveAsync();

        Assert.All(SimulatedYear.Chats, chat =>
        {
            var (expected, got) = (life.Expected(chat), life.Got(chat));
            Assert.Equal(expected, got);
            var papers = got.SelectMany(push => push.Papers.Split(' ')).ToList();
            Assert.Equal(papers.Distinct(), papers);
            // A day has two only where an edition came half a day late and the next one in time: that happens twice a month.
            Assert.InRange(got.Count - got.DistinctBy(push => push.Day).Count(), 0, 24);
            // Some 250 editions have news; a year in which little was pushed would prove nothing.
            Assert.InRange(got.Count, 230, 262);
        });
    }

    [Fact]
    public async Task A_push_that_comes_twice_is_noticed()
    {
        using var life = await SimulatedYear.BeginAsync();
        life.ForgetsServedDaysOn = new LocalDate(2026, 1, 19);
        await life.LiveAsync(until: Instant.FromUtc(2026, 1, 24, 0, 0));
        Assert.Contains(SimulatedYear.Chats, chat => !life.Expected(chat).SequenceEqual(life.Got(chat)));
    }
}
