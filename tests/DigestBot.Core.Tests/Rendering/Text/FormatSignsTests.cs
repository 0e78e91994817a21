using DigestBot.Core.Rendering.Text;

namespace DigestBot.Core.Tests.Rendering.Text;

/// <summary>Signs that nobody sees and that change what is seen.</summary>
public class FormatSignsTests
{
    [Theory]
    [InlineData("pay \u202Egpj.exe\u202C now", "pay gpj.exe now")]
    [InlineData("\u2066a\u2067b\u2068c\u2069", "abc")]
    [InlineData("\u202Aa\u202Bb\u202Dc", "abc")]
    [InlineData("\u200Eleft\u200F right\u061C", "left right")]
    [InlineData("\uFEFFzero\u200Bwidth\u2060 sp\u00ADace", "zerowidth space")]
    [InlineData("in\u200Dvi\u200Csible", "invisible")]
    [InlineData("论\u200D文\u200C摘要", "论文摘要")]
    [InlineData("a\U000E0041\U000E0020b", "ab")]
    [InlineData("x\U0001D173y", "xy")]
    [InlineData("می\u200C\u200C\u200Cروم", "می\u200Cروم")]
    public void Are_dropped(string text, string expected)
    {
        Assert.Equal(expected, TexText.ToPlain(text));
        Assert.Equal(expected, AiText.ToPlain(text));
    }

    [Theory]
    [InlineData("می\u200Cروم")]
    [InlineData("क्\u200Dष")]
    [InlineData("ക്\u200D")]
    [InlineData("family 👨\u200D👩\u200D👧 and ❤️\u200D🔥")]
    [InlineData("🧑🏽\u200D🔬")]
    [InlineData("🏴\U000E0067\U000E0062\U000E0077\U000E006C\U000E0073\U000E007F")]
    [InlineData("\u0600١٢")]
    [InlineData("naïve Gödel 𝑥 𝄞 ‘quoted’ — 中文")]
    public void Are_kept_where_a_script_or_an_emoji_needs_them(string text)
    {
        Assert.Equal(text, TexText.ToPlain(text));
        Assert.Equal(text, AiText.ToPlain(text));
    }

    [Fact]
    public void Hide_nothing_from_the_reading_of_formulas_and_links()
    {
        Assert.Equal(TexText.ToPlain("$\\alpha_1$ at https://arxiv.org"), TexText.ToPlain("$\\al\u200Bpha_1$ at https://arx\u202Eiv.org"));
        Assert.Equal([new Inline.Strong(["bold"])], AiText.Read("*\u200B*bold**"));
    }
}
