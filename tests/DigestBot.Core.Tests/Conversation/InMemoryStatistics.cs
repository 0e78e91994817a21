using DigestBot.Core.Statistics;
using NodaTime;

namespace DigestBot.Tests.Conversation;

/// <summary>What editions in memory brought; every paper counts as new.</summary>
internal sealed class InMemoryStatistics(InMemoryEditions editions) : IEditionStatistics
{
    public Task<IReadOnlyList<DayCount>> CountAsync(int days, CancellationToken ct) => Task.FromResult<IReadOnlyList<DayCount>>(
    [
        .. editions.All.GroupBy(paper => paper.Edition.Date).OrderByDescending(day => day.Key).Take(days).Reverse()
            .SelectMany(day => day.GroupBy(paper => paper.Paper.Category), (day, category) => new DayCount(day.Key, category.Key, category.Count())),
    ]);

    public Task<IReadOnlyList<NewTitle>> TitlesAsync(LocalDate from, CancellationToken ct) => Task.FromResult<IReadOnlyList<NewTitle>>(
        [.. editions.All.Where(paper => paper.Edition.Date >= from).Select(paper => new NewTitle(paper.Edition.Date, paper.Paper.Category, paper.Paper.Title))]);
}
