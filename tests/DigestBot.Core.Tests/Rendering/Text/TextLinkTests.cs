using DigestBot.Core.Rendering.Text;
using static DigestBot.Core.Rendering.Text.Inline;

namespace DigestBot.Core.Tests.Rendering.Text;

public sealed class TextLinkTests
{
    [Theory]
    [InlineData("https://a.example/x.", "https://a.example/x")]
    [InlineData("(https://a.example/x_(y))", "https://a.example/x_(y)")]
    [InlineData("代码见https://a.example/x。", "https://a.example/x")]
    [InlineData("（https://a.example/x），", "https://a.example/x")]
    [InlineData(@"https://a.example/ood\_code", "https://a.example/ood_code")]
    [InlineData("https://a.example/~me/a--b?c=1&d=2#e", "https://a.example/~me/a--b?c=1&d=2#e")]
    [InlineData(@"\url{http://a.example/a\%20b}", "http://a.example/a%20b")]
    [InlineData(@"\href{mailto:a@b.example}{write}", "mailto:a@b.example")]
    [InlineData(@"\https://a.example", "https://a.example")]
    [InlineData("\"https://a.example\"", "https://a.example")]
    public void An_address_becomes_a_link_and_no_more_than_the_address(string source, string url)
    {
        Assert.Equal([url], Urls(TexText.Read(source)));
        Assert.Equal([url], Urls(AiText.Read(source)));
    }

    [Fact]
    public void A_link_shows_what_it_is_given_to_show()
    {
        Assert.Equal([new Link("https://a.example", [new Plain("the "), new Strong([new Plain("site")])])],
            TexText.Read(@"\href{https://a.example}{the \textbf{site}}"));
        Assert.Equal([new Link("https://a.example", [new Plain("https://b.example")])], TexText.Read(@"\href{https://a.example}{https://b.example}"));
        Assert.Equal([new Link("https://a.example/x_y", [new Formula("R^2", "R²")])], AiText.Read("[$R^2$](https://a.example/x_y)"));
    }

    [Theory]
    [InlineData(@"\href{javascript:alert(1)}{x}", "x")]
    [InlineData("[x](javascript:alert(1))", "x")]
    [InlineData("[x](JaVaScRiPt:alert(1))", "x")]
    [InlineData("[x](data:text/html,y)", "x")]
    [InlineData("![x](file:///etc/passwd)", "x")]
    [InlineData("<javascript:alert(1)>", "<javascript:alert(1)>")]
    [InlineData("a[i](x)", "a[i](x)")]
    [InlineData("http://", "http://")]
    [InlineData("https://github. com", "https://github. com")]
    [InlineData(@"\url{a.example/x}", "a.example/x")]
    public void Any_other_address_is_plain_text(string source, string expected)
    {
        Assert.Empty(Urls(AiText.Read(source)));
        Assert.Equal(expected, AiText.ToPlain(source));
    }

    [Fact]
    public void A_text_that_becomes_a_link_itself_gives_up_its_own() =>
        Assert.Equal([new Plain("see https://a.example and "), new Strong([new Plain("x")])],
            Inlines.WithoutLinks(TexText.Read(@"see https://a.example and \textbf{\href{https://b.example}{x}}")));

    private static List<string> Urls(IEnumerable<Inline> inlines) => [.. inlines.SelectMany(Urls)];

    private static IEnumerable<string> Urls(Inline inline) => inline switch
    {
        Link link => [link.Url, .. Urls(link.Content)],
        Strong strong => Urls(strong.Content),
        Emphasis emphasis => Urls(emphasis.Content),
        _ => [],
    };
}
