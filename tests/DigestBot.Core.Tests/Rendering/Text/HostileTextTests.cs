using DigestBot.Core.Rendering.Text;

namespace DigestBot.Core.Tests.Rendering.Text;

/// <summary>Texts made to exhaust the stack or the day. A reader that looked back and forth over them would not come to an end here.</summary>
public sealed class HostileTextTests
{
    private const int Times = 100_000;

    [Theory]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("$")]
    [InlineData("$x")]
    [InlineData("`")]
    [InlineData("` ")]
    [InlineData("*")]
    [InlineData("**a ")]
    [InlineData("_")]
    [InlineData("^")]
    [InlineData("[")]
    [InlineData("](")]
    [InlineData("![")]
    [InlineData("-")]
    [InlineData("'")]
    [InlineData("``")]
    [InlineData("\\")]
    [InlineData(@"\(")]
    [InlineData(@"\[")]
    [InlineData(@"\textbf{")]
    [InlineData(@"\textbf{x")]
    [InlineData(@"{\em ")]
    [InlineData(@"\frac")]
    [InlineData(@"\frac{a}{")]
    [InlineData(@"\sqrt[")]
    [InlineData(@"\sqrt{")]
    [InlineData(@"$\sqrt{")]
    [InlineData(@"\href{x}{")]
    [InlineData(@"\begin{equation}")]
    [InlineData("x_{")]
    [InlineData("$x_{x_")]
    [InlineData("http://")]
    [InlineData("https://a.b")]
    [InlineData("\uE000")]
    [InlineData("\ud800")]
    [InlineData("\n")]
    [InlineData("\n- *")]
    [InlineData("a~")]
    public void A_text_that_repeats_itself_is_read_to_its_end(string part)
    {
        var source = string.Concat(Enumerable.Repeat(part, Times / part.Length));

        TexText.ToPlain(source);
        AiText.ToPlain(source);
        AiText.ToPlain(source[..9_000]);
    }

    [Theory]
    [InlineData(@"\textbf{", "}")]
    [InlineData("{", "}")]
    [InlineData(@"{\em ", "}")]
    [InlineData(@"\footnote{", "}")]
    [InlineData(@"$\sqrt{", "}$")]
    [InlineData("[", "](https://a.example)")]
    [InlineData("**", "**")]
    public void Nesting_is_followed_only_so_far(string open, string close)
    {
        var source = string.Concat(Enumerable.Repeat(open, Times)) + "x" + string.Concat(Enumerable.Repeat(close, Times / close.Length));

        Assert.InRange(Depth(TexText.Read(source)), 0, 40);
        Assert.InRange(Depth(AiText.Read(source)), 0, 40);
        Assert.InRange(Depth(AiText.Read(string.Concat(Enumerable.Repeat(open, 400)) + "x" + string.Concat(Enumerable.Repeat(close, 400)))), 0, 40);
    }

    private static int Depth(IReadOnlyList<Inline> inlines) => inlines.Select(Depth).DefaultIfEmpty().Max();

    private static int Depth(Inline inline) => inline switch
    {
        Inline.Strong strong => 1 + Depth(strong.Content),
        Inline.Emphasis emphasis => 1 + Depth(emphasis.Content),
        Inline.Link link => 1 + Depth(link.Content),
        _ => 0,
    };
}
