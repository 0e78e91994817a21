using DigestBot.Core.Search;
using DigestBot.Storage.Tests.Support;

namespace DigestBot.Storage.Tests.Search;

public class OrderTests
{
    [Fact]
    public async Task The_title_counts_most_then_words_together_then_the_newest()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ImportAsync(Some.Day(1), Searching.Plain(1) with { Title = "Video diffusion" }, Searching.Plain(2) with { Title = "Diffusion for video" });
        await database.ImportAsync(Some.Day(2), Searching.Plain(3) with { Abstract = "A video diffusion model." }, Searching.Plain(4) with { Tldr = "Diffusion makes a video." });
        await database.ImportAsync(Some.Day(3), Searching.Plain(5) with { Tldr = "Diffusion.", Abstract = "Of a video." }, Searching.Plain(6) with { Title = "Video" });
        Assert.Equal([1, 2, 3, 5, 4], await database.FindAsync("video diffusion"));
    }

    [Fact]
    public async Task Among_equals_the_newest_come_first_and_of_one_edition_the_first()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ImportAsync(Some.Day(5), Searching.Plain(3), Searching.Plain(4));
        await database.ImportAsync(Some.Day(2), Searching.Plain(1), Searching.Plain(2));
        await database.ImportAsync(Some.Day(7), Searching.Plain(5));
        Assert.Equal([5, 3, 4, 1, 2], await database.FindAsync("untitled"));
    }

    [Fact]
    public async Task Pages_follow_each_other_without_a_gap_or_a_repeat()
    {
        using var database = await TestDatabase.CreateAsync();
        for (var day = 1; day <= 9; day++)
            await database.ImportAsync(Some.Day(day), [.. Enumerable.Range(day * 100, 7).Select(id => Searching.Plain(id) with
            {
                Title = id % 3 == 0 ? "Light" : "Shadow",
                Abstract = "Of light and shadow.",
            })]);
        int[] all = [.. await database.FindAsync("light")];
        Assert.Equal(63, all.Length);
        for (var skip = 0; skip < all.Length; skip += 5)
        {
            var page = await database.SearchAsync("light", skip, 5);
            Assert.Equal(all.Skip(skip).Take(5), page.Hits.Select(hit => TestDatabaseActions.Number(hit.Paper.Paper.ArxivId)));
            Assert.Equal(skip + 5 < all.Length, page.HasMore);
        }

        Assert.Empty((await database.SearchAsync("light", 70, 5)).Hits);
    }

    [Fact]
    public async Task No_page_lies_beyond_the_most_that_can_be_reached()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ImportAsync(Some.Day(1), [.. Enumerable.Range(1, IPaperSearch.MostHits + 20).Select(Searching.Plain)]);
        Assert.True((await database.SearchAsync("untitled", IPaperSearch.MostHits - 10, 5)).HasMore);
        var last = await database.SearchAsync("untitled", IPaperSearch.MostHits - 5, 10);
        Assert.Equal(5, last.Hits.Count);
        Assert.False(last.HasMore);
        Assert.Empty((await database.SearchAsync("untitled", IPaperSearch.MostHits, 10)).Hits);
    }
}
