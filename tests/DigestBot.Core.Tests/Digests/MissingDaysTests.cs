using DigestBot.Core.Digests.Publishing;
using NodaTime;

namespace DigestBot.Core.Tests.Digests;

public class MissingDaysTests
{
    // A Monday.
    private static readonly LocalDate Today = new(2026, 3, 30);

    [Fact]
    public void A_day_between_the_beginning_and_today_is_missing() =>
        Assert.Equal([Today.PlusDays(-3), Today.PlusDays(-1)], Of([-5, -4, -2], after: -5));

    [Fact]
    public void Today_may_still_come() => Assert.Empty(Of([-2, -1], after: -2));

    [Fact]
    public void What_was_before_the_beginning_is_not_asked_for() => Assert.Equal([Today.PlusDays(-1)], Of([-9, -2], after: -2));

    [Fact]
    public void It_is_asked_so_far_back_and_no_further() => Assert.Equal([Today.PlusDays(-2), Today.PlusDays(-1)], Of([-20], after: -20, days: 2));

    [Fact]
    public void A_publisher_who_rests_at_weekends_misses_no_weekend()
    {
        var weekdays = Enumerable.Range(-28, 28).Where(ago => Today.PlusDays(ago).DayOfWeek < IsoDayOfWeek.Saturday).ToArray();
        Assert.Empty(Of(weekdays, after: -28));
        Assert.Equal([Today.PlusDays(-4)], Of([.. weekdays.Where(ago => ago != -4)], after: -28));
    }

    [Fact]
    public void The_first_weekends_say_nothing_yet() =>
        Assert.Equal([Today.PlusDays(-2), Today.PlusDays(-1)], Of([-7, -6, -5, -4, -3], after: -7));

    private static IReadOnlyList<LocalDate> Of(int[] editions, int after, int days = 7) =>
        MissingDays.Of(editions.Select(Today.PlusDays).ToHashSet(), Today.PlusDays(after), Today, days);
}
