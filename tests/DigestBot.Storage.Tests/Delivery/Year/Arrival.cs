using NodaTime;

namespace DigestBot.Storage.Tests.Delivery.Year;

/// <summary>A file that comes in: an edition's papers, of which those are news that none before it had.</summary>
internal sealed record Arrival(Instant At, LocalDate Edition, int[] Papers)
{
    /// <summary>
    /// An edition a day, in the evening; every eleventh day of a month's comes half a day late. From Monday to Friday each has a paper of its own,
    /// which Saturday and Sunday repeat. On the fifteenth a correction adds another one, three hours later.
    /// </summary>
    public static IEnumerable<Arrival> OfTheYear() => Enumerable.Range(0, 364)
        .Select(days => new LocalDate(2026, 1, 1).PlusDays(days))
        .SelectMany(OfADay)
        .OrderBy(arrival => arrival.At);

    private static IEnumerable<Arrival> OfADay(LocalDate day)
    {
        var at = day.At(new LocalTime(20, 30)).InUtc().ToInstant() + (day.Day % 11 == 0 ? Duration.FromHours(14) : Duration.Zero);
        var papers = PapersOf(day);
        yield return new(at, day, papers);
        if (day is { Day: 15, DayOfWeek: <= IsoDayOfWeek.Friday })
            yield return new(at + Duration.FromHours(3), day, [.. papers, 1000 + papers[0]]);
    }

    private static int[] PapersOf(LocalDate day) =>
        [Period.DaysBetween(new LocalDate(2025, 12, 31), day.DayOfWeek > IsoDayOfWeek.Friday ? day.PlusDays(IsoDayOfWeek.Friday - day.DayOfWeek) : day)];
}
