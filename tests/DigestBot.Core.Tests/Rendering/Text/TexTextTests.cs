using DigestBot.Core.Rendering.Text;
using static DigestBot.Core.Rendering.Text.Inline;

namespace DigestBot.Core.Tests.Rendering.Text;

public sealed class TexTextTests
{
    [Fact]
    public void Styles_become_styles()
    {
        Assert.Equal([new Plain("We propose "), new Strong([new Plain("X")]), new Plain(".")], TexText.Read(@"We propose \textbf{X}."));
        Assert.Equal([new Emphasis([new Plain("a")]), new Plain(" "), new Emphasis([new Plain("b")]), new Plain(" "), new Emphasis([new Plain("c")])],
            TexText.Read(@"\emph{a} \textit{b} {\it c}"));
        Assert.Equal([new Code("a_b {x}")], TexText.Read(@"\texttt{a\_b \{x\}}"));
        Assert.Equal([new Strong([new Emphasis([new Formula("x^2", "x²")])])], TexText.Read(@"\textbf{\emph{$x^2$}}"));
    }

    [Fact]
    public void A_style_does_not_nest_in_itself()
    {
        Assert.Equal([new Strong([new Plain("a b c")])], TexText.Read(@"\textbf{a \textbf{b} c}"));
        Assert.Equal([new Strong([new Plain("a "), new Emphasis([new Plain("b")])])], TexText.Read(@"\textbf{a \emph{\textbf{b}}}"));
    }

    [Theory]
    [InlineData(@"{B}ERT and {GPT}", "BERT and GPT")]
    [InlineData(@"na{\""i}ve, Erd\H{o}s, \v{S}koda, \c{c}a, {\ss}, \O stergaard", "naïve, Erdős, Škoda, ça, ß, Østergaard")]
    [InlineData(@"a~b, 3--5, x --- y", "a b, 3–5, x — y")]
    [InlineData(@"``quoted'' and `single' and ``mixed""", "“quoted” and ‘single’ and “mixed”")]
    [InlineData(@"50\% \& more \#1 \_ \{x\}", "50% & more #1 _ {x}")]
    [InlineData(@"one\\ two\ldots{} \LaTeX", "one two… LaTeX")]
    [InlineData(@"data\footnote{See below.} and\cite{a} \cite[p.~5]{b}", "data (See below.) and [a] [b]")]
    [InlineData(@"\underline{x}\textsc{y}\textcolor{red}{z}", "xyz")]
    public void Commands_of_running_text_are_unwrapped(string source, string expected) => Assert.Equal(expected, TexText.ToPlain(source));

    [Theory]
    [InlineData(@"C:\data\times\new")]
    [InlineData(@"\\server\share")]
    [InlineData(@"the regex \d+\w*")]
    [InlineData(@"\ours{} beats \theirs{a}{b}")]
    [InlineData(@"{inst_tau} and {a, b} and {name}")]
    [InlineData("snake_case_name and __init__")]
    [InlineData("<!-- x --> and --verbose and ----")]
    [InlineData("it's the agents' 5' rule")]
    [InlineData(@"say \""Attention\""")]
    [InlineData("**not** *Markdown* [here](there)")]
    [InlineData("about ~1,200, 3~5, z~N(0, 1)")]
    [InlineData("x^y and [^1]")]
    [InlineData(@"\textbf{never closed")]
    [InlineData(@"a lone \")]
    [InlineData("&lt;b&gt; <b>x</b>")]
    public void What_is_not_known_stays_as_it_stood(string source) => Assert.Equal(source, TexText.ToPlain(source));

    [Theory]
    [InlineData("one\ntwo", "one two")]
    [InlineData("One.\n  Two.", "One.\n\nTwo.")]
    [InlineData("One\n\nTwo", "One\n\nTwo")]
    [InlineData("every line\n  is indented\n  here", "every line is indented here")]
    [InlineData("the\n  Lorentzian limit", "the Lorentzian limit")]
    [InlineData("see https://a.example\n  Another", "see https://a.example\n\nAnother")]
    [InlineData("\r\n  One.\r\n  Two.\r\n", "One.\n\nTwo.")]
    public void Line_breaks_wrap_and_paragraphs_stay(string source, string expected) => Assert.Equal(expected, TexText.ToPlain(source));

    [Fact]
    public void Records_compare_by_content() => Assert.Equal(TexText.Read(@"\textbf{a} $x_1$"), TexText.Read(@"\textbf{a} $x_1$"));
}
