using DigestBot.Core.Digests;
using DigestBot.Core.Rendering.Dialects;

namespace DigestBot.Tests.Conversation;

public class StatsTests
{
    [Fact]
    public async Task Days_are_counted_and_what_rose_is_named_and_can_be_searched_for()
    {
        var chat = Library();
        var answer = await chat.Say("/stats");
        Assert.Equal("""
            New papers per day
            2 days with editions, 1 Dec 2025 to 5 Jan 2026

            █▆ All categories · 10, latest 4
            █▅ cs.CV · 9, latest 3
            ▁█ cs.LG · 1, latest 1

            On the rise in titles

            World models · 3, none before

            Titles of the last 14 days against the 30 days before.

            [World models]
            [cs.CV] [cs.LG] [✓ All categories]
            """, answer);
        Assert.StartsWith("\"World models\"\n\n1   World models of larks", await chat.Press("World models"));
    }

    [Fact]
    public async Task A_category_has_its_own_page_and_a_chat_sees_its_own()
    {
        var chat = Library();
        await chat.Say("/stats");
        Assert.Contains("▁█ cs.LG · 1, latest 1", await chat.Press("cs.LG"));
        Assert.True(chat.Answer.InPlace);
        Assert.DoesNotContain("All categories ·", await chat.Say("/stats computer vision"));
        await chat.Say("/subscribe cs.LG");
        Assert.DoesNotContain("cs.CV ·", await chat.Say("趋势"));
        Assert.Contains("cs.CV ·", await chat.Say("/stats all"));
    }

    [Theory]
    [InlineData("/stats cs.VC", "I know no cs.VC. Did you mean")]
    [InlineData("/stats 😀", "I know no category “😀”.")]
    [InlineData("/stats hep-th", "New papers per day")]
    public async Task Whatever_is_asked_is_answered(string said, string answer) => Assert.StartsWith(answer, await Library().Say(said));

    [Fact]
    public async Task Before_the_first_edition_there_is_nothing_to_count() => Assert.StartsWith("No edition has arrived yet.", await new Chatting().Say("/stats"));

    [Fact]
    public async Task The_web_chat_draws_bars()
    {
        var chat = new Chatting { Dialect = new WebDialect(), Locale = "zh" };
        chat.Editions.Add(new(2026, 1, 5), "zh", [Titled(1, "<b>")]);
        var html = await chat.Say("统计");
        Assert.Contains("""<figcaption><b dir="auto">cs.CV</b> <span dir="auto">1，最新 1</span></figcaption><svg viewBox="0 0 8 40" """.TrimEnd(), html);
        Assert.Contains("""<rect x="1" y="0" width="6" height="40"/>""", html);
    }

    private static Chatting Library()
    {
        var chat = new Chatting();
        chat.Editions.Add(new(2025, 12, 1), "en", [.. Enumerable.Range(1, 6).Select(number => Titled(number, "A study of larks"))]);
        chat.Editions.Add(
            new(2026, 1, 5), "en",
            Titled(1, "World models of larks") with { ArxivId = Id(11) }, Titled(2, "A world model") with { ArxivId = Id(12) }, Titled(3, "On World models") with { ArxivId = Id(13) },
            Titled(4, "Finches") with { ArxivId = Id(14), Category = "cs.LG" });
        return chat;
    }

    private static ArxivId Id(int number) => ArxivId.TryParse($"2601.{number:00000}", out var id) ? id : throw new ArgumentOutOfRangeException(nameof(number));

    private static Paper Titled(int number, string title) => InMemoryEditions.MakePaper(number, "cs.CV", $"2601.{number:00000}") with { Title = title };
}
