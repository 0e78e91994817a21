using DigestBot.Core.Digests.Categories;

namespace DigestBot.Core.Tests.Digests.Categories;

public sealed class CategoryPatternTests
{
    [Theory]
    [InlineData("cs.CV", "cs.CV")]
    [InlineData("CS.cv", "cs.CV")]
    [InlineData("  cs.CV ", "cs.CV")]
    [InlineData("cs . CV", "cs.CV")]
    [InlineData("cs.CV,", "cs.CV")]
    [InlineData("“cs.CV”，", "cs.CV")]
    [InlineData("[cs.CV]", "cs.CV")]
    [InlineData("#cs.CV", "cs.CV")]
    [InlineData("ｃｓ．ＣＶ", "cs.CV")]
    [InlineData("cs。CV", "cs.CV")]
    [InlineData("cs.CV。", "cs.CV")]
    [InlineData("cs.*", "cs.*")]
    [InlineData("CS.＊", "cs.*")]
    [InlineData("cs*", "cs.*")]
    [InlineData("cs", "cs.*")]
    [InlineData("cs.", "cs.*")]
    [InlineData("Math", "math.*")]
    [InlineData("hep-th", "hep-th")]
    [InlineData("hep-th.*", "hep-th")]
    [InlineData("math-ph", "math-ph")]
    [InlineData("math.IT", "math.IT")]
    [InlineData("COND-MAT.mtrl-sci", "cond-mat.mtrl-sci")]
    public void Reads_what_people_type(string typed, string pattern)
    {
        Assert.True(CategoryPattern.TryParse(typed, out var parsed));
        Assert.Equal(pattern, parsed.Value);
        Assert.Equal(pattern, $"{parsed}");
    }

    [Theory]
    [InlineData("cs.VC")]
    [InlineData("cs.QX")]
    [InlineData("cs-cv")]
    [InlineData("cs cv")]
    [InlineData("CV")]
    [InlineData("")]
    [InlineData("*")]
    [InlineData(".")]
    [InlineData(null)]
    public void Refuses_what_the_taxonomy_does_not_know(string? typed)
    {
        Assert.False(CategoryPattern.TryParse(typed, out var parsed));
        Assert.Equal("", parsed.Value);
    }

    [Theory]
    [InlineData("cs.qx", "cs.QX")]
    [InlineData("PHYSICS.New-Ph", "physics.new-ph")]
    [InlineData("law.IP", "law.IP")]
    [InlineData("soil-ph", "soil-ph")]
    [InlineData("cs.cv", "cs.CV")]
    [InlineData("cs.*", "cs.*")]
    public void Lets_a_newer_category_pass_by_its_shape(string typed, string pattern)
    {
        Assert.True(CategoryPattern.TryParseShape(typed, out var parsed));
        Assert.Equal(pattern, parsed.Value);
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("17")]
    [InlineData("I.2.7")]
    [InlineData("68T07")]
    [InlineData("A.I")]
    [InlineData("2601.02409")]
    [InlineData("cs.")]
    [InlineData("计算机")]
    [InlineData("cs.CV cs.AI")]
    [InlineData("")]
    public void Lets_nothing_else_pass(string typed) =>
        Assert.Equal(CategoryPattern.TryParse(typed, out _), CategoryPattern.TryParseShape(typed, out _));

    [Fact]
    public void Refuses_a_text_too_long_to_be_a_category() =>
        Assert.False(CategoryPattern.TryParseShape(new string(' ', 1_000_000) + "cs.CV", out _));

    [Theory]
    [InlineData("cs.CV", "cs.CV", true)]
    [InlineData("cs.CV", "cs.CL", false)]
    [InlineData("cs.*", "cs.CV", true)]
    [InlineData("cs.*", "cs.QX", true)]
    [InlineData("cs.*", "econ.EM", false)]
    [InlineData("math.*", "math-ph", false)]
    [InlineData("hep-th", "hep-th", true)]
    [InlineData("hep-th", "hep-ph", false)]
    [InlineData("math.IT", "cs.IT", true)]
    [InlineData("cs.IT", "math.IT", true)]
    [InlineData("math-ph", "math.MP", true)]
    [InlineData("q-fin.EC", "econ.GN", true)]
    [InlineData("math.*", "cs.IT", false)]
    [InlineData("cs.IT", "cs.AI", false)]
    public void Covers_its_category_and_the_alias_of_it(string typed, string category, bool covered)
    {
        Assert.True(CategoryPattern.TryParse(typed, out var pattern));
        Assert.Equal(covered, pattern.Covers(category));
    }

    [Fact]
    public void Covers_a_category_that_the_taxonomy_does_not_know()
    {
        Assert.True(CategoryPattern.TryParseShape("cs.QX", out var pattern));
        Assert.True(pattern.Covers("cs.QX"));
        Assert.False(pattern.Covers("cs.QY"));
    }

    [Fact]
    public void An_archive_is_told_from_a_category()
    {
        Assert.True(CategoryPattern.Of(Taxonomy.FindArchive("cs")!).IsArchive);
        Assert.False(CategoryPattern.Of(Taxonomy.FindArchive("hep-th")!).IsArchive);
        Assert.False(CategoryPattern.Of(Taxonomy.Find("cs.CV")!).IsArchive);
    }

    [Fact]
    public void Every_category_is_read_back_from_its_code() =>
        Assert.All(Taxonomy.Categories, category =>
        {
            Assert.True(CategoryPattern.TryParse(category.Code.ToUpperInvariant(), out var pattern));
            Assert.Equal(CategoryPattern.Of(category), pattern);
        });
}
