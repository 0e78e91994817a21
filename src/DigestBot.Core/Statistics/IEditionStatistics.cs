using NodaTime;

namespace DigestBot.Core.Statistics;

/// <summary>What the editions brought, in numbers. A paper counts on the day that brought it first.</summary>
public interface IEditionStatistics
{
    /// <summary>How many papers of each category were new on the latest days that have an edition; the oldest day first.</summary>
    Task<IReadOnlyList<DayCount>> CountAsync(int days, CancellationToken ct);

    /// <summary>The titles of the papers that were new on this day or later.</summary>
    Task<IReadOnlyList<NewTitle>> TitlesAsync(LocalDate from, CancellationToken ct);
}

/// <summary>How many papers of a category were new on a day; 0 where all that was listed had been seen before.</summary>
public sealed record DayCount(LocalDate Day, string Category, int Papers);

/// <summary>The title of a paper, as it is written, with the day that brought it.</summary>
public sealed record NewTitle(LocalDate Day, string Category, string Title);
