using System.Globalization;
using DigestBot.Core.Digests;
using DigestBot.Core.Rendering.Text;
using DigestBot.Core.Search;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace DigestBot.Core.Tests.Search;

public class SearchExcerptTests
{
    private const int AtMost = 60;

    private static readonly string Filling = string.Concat(Enumerable.Repeat("many other words stand here ", 10));

    [Theory]
    [InlineData("diffusing", "", "A diffusion of birds", "A [diffusion] of birds")]
    [InlineData("扩散", "", "提出扩散模型", "提出[扩散]模型")]
    [InlineData("模", "", "提出扩散模型", "提出扩散[模]型")]
    [InlineData("扩散模型", "", "提出扩散模型，模型", "提出[扩散模型]，模型")]
    [InlineData("\"world model\"", "", "a model of world models", "a model of [world models]")]
    [InlineData("diffus*", "", "diffusive, fusion", "[diffusive], fusion")]
    [InlineData("light -dark", "", "light and dark", "[light] and dark")]
    [InlineData("nothing", "The summary.", "The abstract.", "The summary.")]
    [InlineData("abstract", "The summary.", "The abstract.", "The [abstract].")]
    [InlineData("etude", "", "An e\u0301tude", "An [e\u0301tude]")]
    public void The_words_are_bold_where_they_stand(string typed, string tldr, string text, string shown) =>
        Assert.Equal(shown, Show(Excerpt(typed, tldr, text)));

    [Fact]
    public void A_long_text_is_shown_around_the_most_of_the_words()
    {
        var shown = Show(Excerpt("light shadow", "", $"Light. {Filling}A light makes a shadow. {Filling}"));
        Assert.StartsWith("…", shown);
        Assert.Contains("A [light] makes a [shadow].", shown);
        Assert.EndsWith("…", shown);
        Assert.InRange(shown.Length, AtMost / 2, AtMost + 4);
    }

    [Fact]
    public void The_text_of_another_edition_is_shown_where_only_that_has_the_word()
    {
        var paper = Paper("摘要", "");
        SearchHit hit = new(new(Edition, paper), [Paper("A lark sings.", "")]);
        Assert.Equal("A [lark] sings.", Show(SearchExcerpt.Of(hit, Query("lark"), AtMost)));
    }

    [Fact]
    public void A_title_keeps_its_formulas()
    {
        Inline[] title = ["Light of ", new Inline.Formula("x^2", "x²"), " and light"];
        Assert.Equal("[Light] of x² and [light]", Show(SearchExcerpt.Embolden(title, Query("light"))));
    }

    [Fact]
    public void Nothing_is_lost_or_cut_inside_of_a_sign()
    {
        var pieces = Gen.Elements("light ", "e\u0301\u0301", "👩‍👩‍👧", "🇩🇪", "扩散", "模型", "\u0301", "\ud800", "x", " ", "한국", "\u202e", "نور ");
        var text = pieces.ArrayOf(120).Select(string.Concat);
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(text.ToArbitrary(), source =>
        {
            // What is shown is made of what people read of the source.
            var plain = TexText.ToPlain(source);
            var shown = Inlines.ToPlain(Excerpt("light 扩散 模 نور", "", source));
            Assert.True(shown.Length <= AtMost);
            var kept = shown.Trim('…');
            var starts = StringInfo.ParseCombiningCharacters(plain).Append(plain.Length).ToHashSet();
            Assert.Contains(Places(plain, kept), place => starts.Contains(place) && starts.Contains(place + kept.Length));
        }));
    }

    private static IEnumerable<int> Places(string text, string part)
    {
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0 && at < text.Length; at = text.IndexOf(part, at + 1, StringComparison.Ordinal))
            yield return at;
        if (part.Length == 0)
            yield return 0;
    }

    private static Edition Edition { get; } = new(1, "test", new(2026, 6, 1), "zh", 1, 1);

    private static SearchQuery Query(string typed) => SearchReader.Read(typed, new LocalDate(2026, 6, 10)).Query;

    private static EquatableList<Inline> Excerpt(string typed, string tldr, string text) =>
        SearchExcerpt.Of(new(new(Edition, Paper(tldr, text)), []), Query(typed), AtMost);

    private static Paper Paper(string tldr, string text) => new()
    {
        Number = 1,
        ArxivId = ArxivId.TryParse("2606.00001", out var id) ? id : default,
        Title = "A title",
        Url = "",
        Authors = [],
        Category = "cs.CV",
        Categories = ["cs.CV"],
        Tldr = tldr,
        Abstract = text,
    };

    private static string Show(EquatableList<Inline> inlines) => string.Concat(inlines.Select(inline => inline is Inline.Strong strong
        ? $"[{Inlines.ToPlain(strong.Content)}]"
        : Inlines.ToPlain([inline])));
}
