using DigestBot.Core.Statistics;
using DigestBot.Storage.Statistics;
using DigestBot.Storage.Tests.Search;
using DigestBot.Storage.Tests.Support;

namespace DigestBot.Storage.Tests.Statistics;

public class EditionStatisticsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_paper_counts_on_the_day_that_brought_it_first()
    {
        using var database = await TestDatabase.CreateAsync();
        var statistics = new EditionStatistics(database.Database);
        Assert.Empty(await statistics.CountAsync(14, Ct));
        await database.ImportAsync(Some.Day(1), Searching.Plain(1), Searching.Plain(2, "cs.LG"));
        await database.ImportAsync(Some.Day(2), Searching.Plain(1), Searching.Plain(3) with { Title = "Larks" });
        await database.ImportAsync(Some.Key(Some.Day(2), "en"), Some.Digest([Searching.Plain(4)]));
        await database.ImportAsync(Some.Day(3), Searching.Plain(1));
        Assert.Equal(
            [new(Some.Day(1), "cs.CV", 1), new(Some.Day(1), "cs.LG", 1), new(Some.Day(2), "cs.CV", 2), new(Some.Day(3), "cs.CV", 0)],
            await statistics.CountAsync(14, Ct));
        Assert.Equal([Some.Day(2), Some.Day(3)], (await statistics.CountAsync(2, Ct)).Select(count => count.Day));
        Assert.Equal(
            [new NewTitle(Some.Day(2), "cs.CV", "Larks"), new NewTitle(Some.Day(2), "cs.CV", "Untitled")],
            (await statistics.TitlesAsync(Some.Day(2), Ct)).OrderBy(title => title.Title));
    }

    [Fact]
    public async Task A_paper_in_two_languages_counts_once()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ImportAsync(Some.Key(Some.Day(1), "zh"), Some.Digest([Searching.Plain(1), Searching.Plain(2)]));
        await database.ImportAsync(Some.Key(Some.Day(1), "en"), Some.Digest([Searching.Plain(1), Searching.Plain(2), Searching.Plain(3)]));
        var statistics = new EditionStatistics(database.Database);
        Assert.Equal([new DayCount(Some.Day(1), "cs.CV", 3)], await statistics.CountAsync(14, Ct));
        Assert.Equal(3, (await statistics.TitlesAsync(Some.Day(1), Ct)).Count);
    }
}
