using DigestBot.Core.Rendering.Text;

namespace DigestBot.Core.Tests.Rendering.Text;

public sealed class FormulaTests
{
    [Theory]
    [InlineData(@"D$^3$R-DETR", "D³R-DETR")]
    [InlineData(@"$\mathbb{R}$, $\mathcal{L}$, $\mathfrak{g}$, $\mathbb{1}$", "ℝ, ℒ, 𝔤, 𝟙")]
    [InlineData(@"$\sim\!10^3$", "∼10³")]
    [InlineData(@"$x_{12}$ and $x^{(k+1)}$", "x₁₂ and x⁽ᵏ⁺¹⁾")]
    [InlineData(@"$\alpha\beta\gamma \Omega$", "αβγΩ")]
    [InlineData(@"$\hat{x}$, $\bar x$, $\vec{v}$, $\tilde{n}$, $\dot{y}_i$", "x̂, x̄, v⃗, ñ, ẏᵢ")]
    [InlineData(@"$\left\{ x \;\middle|\; x \neq 0 \right\}$", "{x | x ≠ 0}")]
    [InlineData(@"$f: A \mapsto B$", "f: A ↦ B")]
    [InlineData(@"$a \implies b$", "a ⟹ b")]
    [InlineData(@"$90^\circ$", "90°")]
    [InlineData(@"$A^{\dagger}$, $A^\top$, $f'$, $x^{\prime}$", "A†, Aᵀ, f′, x′")]
    [InlineData(@"$\operatorname*{argmax}_x f(x)$", "argmaxₓ f(x)")]
    [InlineData(@"$\text{if } x > 0$", "if x > 0")]
    [InlineData(@"$x\text{ and }y$", "x and y")]
    [InlineData(@"$a \not= b$, $a \not\in B$", "a ≠ b, a ∉ B")]
    [InlineData(@"$a \equiv b \pmod{n}$", "a ≡ b (mod n)")]
    [InlineData(@"$\lVert x \rVert_2$", "‖x‖₂")]
    [InlineData(@"${\cal O}(n)$", "𝒪(n)")]
    [InlineData(@"\[ E = mc^2 \]", "E = mc²")]
    [InlineData(@"\begin{equation}a^2\end{equation}", "a²")]
    [InlineData(@"$\{1, \ldots, n\}$", "{1, …, n}")]
    [InlineData(@"CO\textsubscript{2} and m\textsuperscript{2}", "CO₂ and m²")]
    public void A_formula_becomes_signs(string source, string expected) => Assert.Equal(expected, TexText.ToPlain(source));

    [Theory]
    [InlineData(@"$\frac{a}{b}$", "a/b")]
    [InlineData(@"$\frac{a+b}{c}$", "(a+b)/c")]
    [InlineData(@"$\frac{a}{b+c}$", "a/(b+c)")]
    [InlineData(@"$\frac{1}{2n}$", "1/(2n)")]
    [InlineData(@"$\frac12$", "1/2")]
    [InlineData(@"$2\frac{1}{3}$", "2(1/3)")]
    [InlineData(@"$\frac{1}{n}x$", "(1/n)x")]
    [InlineData(@"$\frac{a}{b}^2$", "(a/b)²")]
    [InlineData(@"$\sqrt{x}$, $\sqrt{x+1}$, $\sqrt[3]{n}$", "√x, √(x+1), ∛n")]
    public void Brackets_are_written_only_where_they_are_needed(string source, string expected) =>
        Assert.Equal(expected, TexText.ToPlain(source));

    [Theory]
    [InlineData("$x^{Q}$", "x^Q")]
    [InlineData("$x^{a/b}$", "x^(a/b)")]
    [InlineData(@"$D_{\mathrm{target}}$", "D_target")]
    [InlineData("$x_{max}y$", "xₘₐₓy")]
    [InlineData("$x_{model}y$", "x_model y")]
    [InlineData(@"$x^{\log n}$", "x^(log n)")]
    public void A_script_without_signs_stays_readable(string source, string expected) => Assert.Equal(expected, TexText.ToPlain(source));

    [Theory]
    [InlineData(@"$\unknown{x}^2$")]
    [InlineData(@"$a \leq \ours$")]
    [InlineData(@"\(\mystery\)")]
    [InlineData(@"$\begin{cases} 1 & x \\ 0 & y \end{cases}$")]
    [InlineData(@"$\frac{a}$")]
    [InlineData(@"$x_$")]
    [InlineData(@"$}x{$")]
    [InlineData(@"$$$$")]
    public void A_formula_with_anything_unknown_stays_wholly_as_it_stood(string source) => Assert.Equal(source, TexText.ToPlain(source));

    [Theory]
    [InlineData("$1.50 to $")]
    [InlineData("costs $5 and $10")]
    [InlineData("between $5-$10")]
    [InlineData("$5/$10 plans")]
    [InlineData("a budget of $100, then $200 more")]
    [InlineData("$3M raised for a$")]
    [InlineData("US$ 20 and C$ 30")]
    [InlineData("$HOME and $PATH are set")]
    [InlineData("成本从$5降至$3")]
    [InlineData("only $0.02 per query")]
    [InlineData("a $ alone")]
    public void Money_stays_money(string source)
    {
        Assert.Equal(source, TexText.ToPlain(source));
        Assert.Equal(source, AiText.ToPlain(source));
    }

    [Theory]
    [InlineData("pay $5 for $n$ agents", "pay $5 for n agents")]
    [InlineData("$n$ agents pay $5 each", "n agents pay $5 each")]
    [InlineData(@"\$5 for $x$", "$5 for x")]
    public void Money_and_formulas_stand_side_by_side(string source, string expected) => Assert.Equal(expected, TexText.ToPlain(source));
}
