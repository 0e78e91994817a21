using DigestBot.Core.Rendering.Text;
using static DigestBot.Core.Rendering.Text.Inline;

namespace DigestBot.Core.Tests.Rendering.Text;

public sealed class AiTextTests
{
    [Fact]
    public void Inline_Markdown_is_honoured()
    {
        Assert.Equal([new Plain("a "), new Strong([new Plain("b")]), new Plain(" c")], AiText.Read("a **b** c"));
        Assert.Equal([new Plain("a "), new Emphasis([new Plain("b")]), new Plain(" c")], AiText.Read("a *b* c"));
        Assert.Equal([new Code("x_1 $y$ \\textbf{z} <b>")], AiText.Read("`x_1 $y$ \\textbf{z} <b>`"));
        Assert.Equal([new Link("https://a.example/b", [new Plain("t")])], AiText.Read("[t](https://a.example/b)"));
    }

    [Fact]
    public void Emphasis_works_beside_Chinese_punctuation() =>
        Assert.Equal([new Plain("规则："), new Strong([new Plain("引导选择（LGS）")]), new Plain("直接选"), new Emphasis([new Plain("大")]), new Plain("模型")],
            AiText.Read("规则：**引导选择（LGS）**直接选*大*模型"));

    [Fact]
    public void Formulas_and_Markdown_leave_each_other_alone()
    {
        Assert.Equal([new Strong([new Formula("x_1", "x₁"), new Plain(" "), new Formula("a*b", "a*b")])], AiText.Read("**$x_1$ $a*b$**"));
        Assert.Equal([new Formula("V^*", "V*"), new Plain(" 与 "), new Formula("V^*", "V*")], AiText.Read("$V^*$ 与 $V^*$"));
        Assert.Equal([new Emphasis([new Formula(@"n \leq 3", "n ≤ 3")])], AiText.Read(@"*$n \leq 3$*"));
        Assert.Equal([new Strong([new Plain("a")]), new Plain(" "), new Strong([new Plain("b")])], AiText.Read(@"\textbf{a} **b**"));
        Assert.Equal([new Plain("“a” "), new Code("b")], AiText.Read("``a'' `b`"));
    }

    [Theory]
    [InlineData("A*算法与V*")]
    [InlineData("O(d_v*d_t) 与 O(d_v*d_t)")]
    [InlineData("5 * 3 * 2")]
    [InlineData("foo_bar_baz and __init__.py")]
    [InlineData("*p<0.05")]
    [InlineData("<script>alert(1)</script> &amp; <b>x</b>")]
    [InlineData("[1]: https")]
    [InlineData("| a | b |")]
    [InlineData("1. first\n2. second")]
    [InlineData("\uE000\uE001 and \uF8FF")]
    public void What_is_no_Markdown_stays_as_it_stood(string source) => Assert.Equal(source, AiText.ToPlain(source));

    [Fact]
    public void Lists_and_headings_become_lines() =>
        Assert.Equal([new Strong([new Plain("Title")]), new Plain("\n• one "), new Strong([new Plain("x")]), new Plain("\n• two\n\n3. three")],
            AiText.Read("## Title\n- one **x**\n* two\n\n\n3. three\n"));
}
