using NodaTime;

namespace DigestBot.Storage.Search;

/// <summary>The ids of the index's rows: so many for each day that newer editions have the larger ids.</summary>
internal static class DocumentId
{
    // Many times what arXiv lists in a day. Ids that lie close together keep the index small.
    private const long ADay = 100_000;
    private static readonly LocalDate Epoch = new(2000, 1, 1);

    /// <summary>The id below all of a day's.</summary>
    public static long Before(LocalDate day) => Period.DaysBetween(Epoch, day) * ADay;

    /// <summary>The last id that a day can have.</summary>
    public static long Last(LocalDate day) => Before(day) + ADay - 1;
}
