using DigestBot.Core.Digests.Categories;

namespace DigestBot.Core.Tests.Digests.Categories;

public sealed class CategorySuggestionsTests
{
    [Theory]
    // Codes, but for a sign or a slip.
    [InlineData("cs.VC", "cs.CV")]
    [InlineData("cscv", "cs.CV")]
    [InlineData("cs-cv", "cs.CV")]
    [InlineData("cs cv", "cs.CV")]
    [InlineData("cs_cv", "cs.CV")]
    [InlineData("cs/cv", "cs.CV")]
    [InlineData("cs,CV", "cs.CV")]
    [InlineData("ＣＳ－ＣＶ", "cs.CV")]
    [InlineData("sc.CV", "cs.CV")]
    [InlineData("cs.CVV", "cs.CV")]
    [InlineData("csv", "cs.CV")]
    [InlineData("CV", "cs.CV")]
    [InlineData("VC", "cs.CV")]
    [InlineData("LG", "cs.LG")]
    [InlineData("hepth", "hep-th")]
    [InlineData("hep th", "hep-th")]
    [InlineData("quantph", "quant-ph")]
    [InlineData("quatn-ph", "quant-ph")]
    [InlineData("condmat", "cond-mat.*")]
    [InlineData("maths", "math.*")]
    [InlineData("eess.VI", "eess.IV")]
    [InlineData("cond-mat.mtrl", "cond-mat.mtrl-sci")]
    [InlineData("cond-mat.mtrl-sic", "cond-mat.mtrl-sci")]
    [InlineData("mtrl-sci", "cond-mat.mtrl-sci")]
    [InlineData("astroph", "astro-ph.*")]
    // The right class in the wrong archive.
    [InlineData("cs.IV", "eess.IV")]
    [InlineData("cs.OC", "math.OC")]
    [InlineData("cs.ML", "stat.ML")]
    [InlineData("math.CL", "cs.CL")]
    // Names and parts of them.
    [InlineData("computer vision", "cs.CV")]
    [InlineData("Computer Vision & Pattern Recognition", "cs.CV")]
    [InlineData("vision", "cs.CV")]
    [InlineData("robotics", "cs.RO")]
    [InlineData("robot", "cs.RO")]
    [InlineData("machine learning", "cs.LG")]
    [InlineData("computer science", "cs.*")]
    [InlineData("multi-agent", "cs.MA")]
    [InlineData("social networks", "cs.SI")]
    [InlineData("audio processing", "eess.AS")]
    [InlineData("game theory", "cs.GT")]
    [InlineData("NLP", "cs.CL")]
    [InlineData("deep learning", "cs.LG")]
    // Names with letters wrong.
    [InlineData("robtics", "cs.RO")]
    [InlineData("computer vison", "cs.CV")]
    [InlineData("machin lerning", "cs.LG")]
    [InlineData("cryptograhpy", "cs.CR")]
    // Chinese names and parts of them.
    [InlineData("计算机视觉", "cs.CV")]
    [InlineData("机器人", "cs.RO")]
    [InlineData("机器学习", "cs.LG")]
    [InlineData("自然语言处理", "cs.CL")]
    [InlineData("图像处理", "eess.IV")]
    [InlineData("计算机视角", "cs.CV")]
    [InlineData("密码", "cs.CR")]
    [InlineData("社会网络", "cs.SI")]
    [InlineData("计算机科学", "cs.*")]
    [InlineData("量子计算", "quant-ph")]
    [InlineData("数论", "math.NT")]
    public void The_nearest_comes_first(string typed, string expected) =>
        Assert.Equal(expected, CategorySuggestions.For(typed)[0].Value);

    [Theory]
    [InlineData("hello")]
    [InlineData("xyzzy")]
    [InlineData("cs.XX")]
    [InlineData("17")]
    [InlineData("2601.02409")]
    [InlineData("q")]
    [InlineData("and")]
    [InlineData("the weather today")]
    [InlineData("你好")]
    [InlineData("今天天气怎么样")]
    [InlineData("!?")]
    [InlineData("")]
    [InlineData(null)]
    public void Nothing_is_suggested_when_nothing_is_near(string? typed) => Assert.Empty(CategorySuggestions.For(typed));

    [Fact]
    public void A_text_too_long_to_be_meant_is_not_compared() =>
        Assert.Empty(CategorySuggestions.For("computer vision" + new string(' ', 1_000_000)));

    [Fact]
    public void Others_that_are_near_follow()
    {
        Assert.Equal(["cs.CV", "math.CV"], Codes("CV", 5));
        Assert.Equal(["cs.LG", "stat.ML"], Codes("machine learning", 5));
        Assert.Equal(["cs.SY", "eess.SY"], Codes("系统与控制", 5));
        Assert.Equal(["cs.CV", "cs.CC"], Codes("cs.VC", 2));
        Assert.Equal(["math.*", "math.AC", "math.AG"], Codes("math.A", 3));
        Assert.Equal(["cs.CV"], Codes("cs-cv", 3));
    }

    [Fact]
    public void No_more_are_given_than_asked_for()
    {
        Assert.Single(Codes("quantum", 1));
        Assert.Equal(3, Codes("quantum", 3).Count());
        Assert.Empty(Codes("quantum", 0));
    }

    [Fact]
    public void Every_name_leads_to_its_category() =>
        Assert.All(Taxonomy.Categories, category =>
        {
            Assert.Contains(category.Code, Codes(category.English, 3));
            Assert.Contains(category.Code, Codes(category.Chinese, 3));
        });

    private static IEnumerable<string> Codes(string typed, int limit) =>
        CategorySuggestions.For(typed, limit).Select(pattern => pattern.Value);
}
