using DigestBot.Core.Conversation;
using DigestBot.Core.Conversation.InlineMode;
using DigestBot.Core.Rendering.Dialects;
using NodaTime;

namespace DigestBot.Tests.Conversation;

public sealed class InlineSearchTests
{
    private readonly InMemoryEditions _editions = new();

    public InlineSearchTests()
    {
        _editions.Add(new(2026, 1, 4), "en", ("cs.CV", "2601.00001"), ("cs.AI", "2601.00002"));
        _editions.Add(new(2026, 1, 5), "en", [.. Enumerable.Range(11, 45).Select(number => (number % 2 == 0 ? "cs.CV" : "cs.AI", $"2601.000{number}"))]);
    }

    [Fact]
    public async Task Nothing_typed_finds_the_latest_edition_page_by_page()
    {
        var first = await FindAsync("");
        var second = await FindAsync("", first.NextOffset);
        var third = await FindAsync("", second.NextOffset);

        Assert.Equal(
            Enumerable.Range(11, 45).Select(number => $"2601.000{number}"),
            first.Papers.Concat(second.Papers).Concat(third.Papers).Select(paper => paper.Id.Value));
        Assert.Equal(("20", "40", ""), (first.NextOffset, second.NextOffset, third.NextOffset));
    }

    [Theory]
    [InlineData("17", "2601.00027")]
    [InlineData("2601.00002", "2601.00002")]
    [InlineData("https://arxiv.org/abs/2601.00002v2 and 2601.00001", "2601.00002 2601.00001")]
    [InlineData("cs.CV 2", "2601.00014")]
    [InlineData("yesterday", "2601.00001 2601.00002")]
    [InlineData("2026-01-04 cs.AI", "2601.00002")]
    [InlineData("title 00002", "2601.00002")]
    [InlineData("title -of", "")]
    [InlineData("since:never", "")]
    [InlineData("9999", "")]
    [InlineData("2601.99999", "")]
    [InlineData("1999-01-01", "")]
    public async Task What_is_typed_is_read_as_in_a_chat(string text, string found) =>
        Assert.Equal(found, string.Join(' ', (await FindAsync(text)).Papers.Select(paper => paper.Id)));

    [Fact]
    public async Task A_paper_shows_its_title_and_facts_and_sends_a_card_that_needs_no_bot()
    {
        var paper = Assert.Single((await FindAsync("1")).Papers);

        Assert.Equal(("Title of 2601.00011", "cs.AI · Lovelace, Turing\nWhat 2601.00011 found."), (paper.Title, paper.Description));
        Assert.All(paper.Card.Buttons.SelectMany(row => row.Buttons), button => Assert.NotNull(button.Url));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("x")]
    [InlineData("99999999999999999999")]
    [InlineData("2147483647")]
    public async Task An_offset_that_is_not_ours_harms_nothing(string offset) => Assert.Empty((await FindAsync("17", offset)).NextOffset);

    private Task<InlineAnswer> FindAsync(string text, string offset = "") =>
        new InlineSearch(_editions, new InMemorySearch(_editions), new ChatDefaults(new LocalTime(9, 0), "UTC"), new StoppedClock(new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero)))
            .FindAsync(new(text, offset, "en", new TextDialect()), TestContext.Current.CancellationToken);
}
