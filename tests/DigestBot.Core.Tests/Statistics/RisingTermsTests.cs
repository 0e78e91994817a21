using DigestBot.Core.Rendering;
using DigestBot.Core.Statistics;

namespace DigestBot.Tests.Statistics;

public class RisingTermsTests
{
    [Fact]
    public void A_phrase_says_more_than_its_words() =>
        Assert.Equal(["point cloud registration"], Find(["A point cloud registration", "Fast point-cloud registration", "Larks by point cloud registration"], []));

    [Fact]
    public void What_was_as_common_before_does_not_rise() =>
        Assert.Empty(Find(Repeat("Video diffusion", 5), [.. Repeat("Video diffusion", 10)]));

    [Fact]
    public void More_papers_alone_are_no_rise() =>
        Assert.Equal(["Finch"], Find([.. Repeat("Larks", 20), .. Repeat("Finch", 5)], [.. Repeat("Larks", 5), "Other"]));

    [Fact]
    public void Phrases_stop_at_signs_and_at_words_that_say_nothing() =>
        Assert.Equal(["Alpha", "Beta", "Gamma"], Find([.. Repeat("Alpha: Beta of Gamma", 4)], []).Order());

    [Theory]
    [InlineData("")]
    [InlineData("😀 \u202e * \"")]
    [InlineData("$\\frac{a}{b}$ \\textbf{")]
    public void Any_title_will_do(string title) => Assert.NotNull(Find([.. Repeat(title, 4)], [title]));

    [Fact]
    public void Bars_are_as_high_as_their_numbers()
    {
        Assert.Equal("▁▂▅█", Sparkline.Of([0, 1, 5, 10]));
        Assert.Equal("▁▁", Sparkline.Of([0, 0]));
        Assert.Equal("", Sparkline.Of([]));
    }

    private static string[] Repeat(string title, int times) => [.. Enumerable.Repeat(title, times)];

    private static string[] Find(string[] recent, string[] before) => [.. RisingTerms.Find(recent, before, 8).Select(term => term.Text)];
}
