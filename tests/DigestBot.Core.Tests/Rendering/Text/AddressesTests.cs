using DigestBot.Core.Rendering.Text;
using FsCheck;
using FsCheck.Fluent;

namespace DigestBot.Core.Tests.Rendering.Text;

public sealed class AddressesTests
{
    private static readonly string[] Starts = ["https://", "https://", "https://", "https:///", "http://", "HTTPS://", "mailto:", "ftp://", "javascript:", ""];

    private static readonly string[] Parts =
    [
        "arxiv.org", "/", "/", "abs", "2601.00001", "a", "A", "com", ".", "..", "./", "/.", "-", "_", "1", "127.1", ":443", "@", "?q=1", "#x", "%41", "%2e", "\\", " ", "é",
        "xn--a", "~", "//", new('a', 64), "\n", "'", "\"", "<",
    ];

    [Theory]
    [InlineData("https://arxiv.org/abs/2601.00001", "https://arxiv.org/abs/2601.00001")]
    [InlineData("https://arxiv.org", "https://arxiv.org/")]
    [InlineData("https://ARXIV.org/a/../b", "https://arxiv.org/b")]
    [InlineData("http://a.example/é?x=\"", "http://a.example/%C3%A9?x=%22")]
    [InlineData("mailto:a@b.example", "mailto:a@b.example")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("/abs/2601.00001", null)]
    [InlineData(null, null)]
    public void An_address_is_written_in_one_way(string? url, string? normal) => Assert.Equal(normal, Addresses.Normal(url));

    [Fact]
    public void It_is_the_way_of_the_class_library_whatever_the_address() =>
        Prop.ForAll(Urls().ToArbitrary(), url => Assert.Equal(Written(url), Addresses.Normal(url))).Check(Config.QuickThrowOnFailure.WithMaxTest(20_000));

    private static Gen<string> Urls() =>
        from start in Gen.Elements(Starts)
        from parts in Gen.Elements(Parts).ArrayOf().Resize(8)
        select start + string.Concat(parts);

    private static string? Written(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" ? uri.AbsoluteUri : null;
}
