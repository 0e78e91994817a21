using DigestBot.Core.Rendering.Text;
using FsCheck;
using FsCheck.Fluent;

namespace DigestBot.Core.Tests.Rendering.Text;

public sealed class TextProperties
{
    private static readonly string[] Parts =
    [
        "$", "$$", "\\", "\\(", "\\)", "{", "}", "^", "_", "~", "`", "``", "''", "*", "**", "[", "](", ")", "--", "\n", "\n  ", " ", "-", "#",
        @"\textbf{", @"\emph{", @"\frac{", @"\sqrt[", @"\alpha", @"\times ", @"\text{", @"\left(", @"\right.", @"\href{", @"\url{", @"\""", @"\cite{",
        @"\unknown", @"\begin{equation}", @"\end{equation}", "https://a.example/b_c", "javascript:x", "<b>", "&amp;", "x", "10", "中文", "，",
        "\uE000", "\uE123", "\uD835\uDD3D", "\uD800", "\0", "π", "e\u0301",
    ];

    [Fact]
    public void Any_text_is_read_and_stays_well_formed() => Check(ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? ""), 1000);

    [Fact]
    public void Any_mix_of_TeX_and_Markdown_is_read_and_stays_well_formed() =>
        Check(Gen.Elements(Parts).ArrayOf().Resize(60).Select(string.Concat), 2000);

    [Fact]
    public void Any_real_text_that_was_damaged_is_read_and_stays_well_formed()
    {
        var sources = CorpusTexts.All.Where(text => text.Source.AsSpan().ContainsAny('$', '\\', '*')).Select(text => text.Source).ToArray();
        var damaged =
            from source in Gen.Elements(sources)
            from at in Gen.Choose(0, source.Length)
            from length in Gen.Choose(0, 20)
            from part in Gen.Elements(Parts)
            select string.Concat(source.AsSpan(0, at), part, source.AsSpan(Math.Min(source.Length, at + length)));

        Check(damaged, 1000);
    }

    [Fact]
    public void Words_alone_are_not_changed()
    {
        var words = Gen.Elements("agent", "模型", "GPT-4", "3.5%", "(see", "above)", "naïve", "C++", "a/b", "“x”", "x = y", "#1", "R&D", "it's").NonEmptyListOf();

        Prop.ForAll(words.Select(list => string.Join(' ', list)).ToArbitrary(), text =>
        {
            Assert.Equal(text, TexText.ToPlain(text));
            Assert.Equal([new Inline.Plain(text)], TexText.Read(text));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static void Check(Gen<string> texts, int times) =>
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            AssertWellFormed(text, TexText.Read(text));
            AssertWellFormed(text, AiText.Read(text));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(times));

    private static void AssertWellFormed(string source, IReadOnlyList<Inline> inlines)
    {
        var plain = Inlines.ToPlain(inlines);
        Assert.False(plain.Any(c => IsPrivateUse(c) && !source.Contains(c)), "a placeholder was left");
        Assert.True(HasLoneSurrogate(source) || !HasLoneSurrogate(plain), "a character was cut in two");
    }

    private static bool IsPrivateUse(char c) => c is >= '\uE000' and <= '\uF8FF';

    private static bool HasLoneSurrogate(string text) => text.EnumerateRunes().Any(rune => rune.Value == 0xFFFD) && !text.Contains('\uFFFD');
}
