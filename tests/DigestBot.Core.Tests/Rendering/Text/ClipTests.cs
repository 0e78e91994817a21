using DigestBot.Core.Digests;
using DigestBot.Core.Rendering.Text;

namespace DigestBot.Core.Tests.Rendering.Text;

public sealed class ClipTests
{
    [Fact]
    public void What_fits_stays_as_it_is()
    {
        EquatableList<Inline> text = ["exactly so"];

        Assert.Equal(text, Clip.To(text, 10));
    }

    [Theory]
    [InlineData("one two three", 9, "one two…")]
    [InlineData("提出一种新的方法", 5, "提出一种…")]
    [InlineData("ab👨‍👩‍👧cd", 6, "ab…")]
    [InlineData("e\u0301e\u0301e\u0301", 4, "e\u0301…")]
    [InlineData("Donaudampfschifffahrtsgesellschaft", 11, "Donaudampf…")]
    public void The_cut_is_at_a_word_or_else_at_a_whole_grapheme(string text, int atMost, string expected)
    {
        var clipped = Inlines.ToPlain(Clip.To([text], atMost));

        Assert.Equal(expected, clipped);
        Assert.True(clipped.Length <= atMost);
    }

    [Fact]
    public void A_link_is_kept_whole_or_not_at_all()
    {
        EquatableList<Inline> text = ["see ", new Inline.Link("https://example.org", ["our page"]), " for more"];

        Assert.Equal<Inline>(["see ", "…"], Clip.To(text, 10));
        Assert.Equal(text[1], Clip.To(text, 13)[1]);
    }
}
