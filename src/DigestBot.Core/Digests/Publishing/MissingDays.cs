using NodaTime;

namespace DigestBot.Core.Digests.Publishing;

/// <summary>Tells which days should have an edition and have none.</summary>
public static class MissingDays
{
    // A publisher that rests on Sundays has done so for some weeks; a single Sunday says nothing.
    private const int HabitDays = 28;
    private const int KnownLongEnough = 14;
    private const int EnoughEditions = 8;

    /// <summary>The days that are over and missing, the oldest first.</summary>
    /// <param name="editions">The days that have one.</param>
    /// <param name="after">What was before, or on this day, is not asked for.</param>
    /// <param name="today">The first day that is not over.</param>
    /// <param name="days">How far back it is asked.</param>
    public static IReadOnlyList<LocalDate> Of(IReadOnlySet<LocalDate> editions, LocalDate after, LocalDate today, int days)
    {
        var first = LocalDate.Max(after.PlusDays(1), today.PlusDays(-days));
        return [.. Enumerable.Range(0, Math.Max(0, Period.DaysBetween(first, today)))
            .Select(first.PlusDays)
            .Where(day => !editions.Contains(day) && !IsDayOff(day, editions))];
    }

    private static bool IsDayOff(LocalDate day, IReadOnlySet<LocalDate> editions)
    {
        var habit = editions.Where(edition => edition < day && edition >= day.PlusDays(-HabitDays)).ToList();
        return habit.Count >= EnoughEditions && habit.Min() <= day.PlusDays(-KnownLongEnough) && !habit.Exists(edition => edition.DayOfWeek == day.DayOfWeek);
    }
}
