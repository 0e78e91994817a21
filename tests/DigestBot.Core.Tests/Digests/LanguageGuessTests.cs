using DigestBot.Core.Digests.Intake;
using DigestBot.Core.Digests.Parsing;
using DigestBot.Tests.Digests.Fixtures;

namespace DigestBot.Tests.Digests;

public class LanguageGuessTests
{
    [Theory]
    [InlineData("A small lens that sees far.", "en")]
    [InlineData("We translate 中文 into English with a small model.", "en")]
    [InlineData("一种小镜头。", "zh")]
    [InlineData("提出EGxFSL框架，在BraTS与VinDr-CXR数据集上用GPT-4o微调，效果优于baseline。", "zh")]
    [InlineData("本文讨论助词の的用法，并给出大规模语料上的实验结果。", "zh")]
    [InlineData("小さなレンズを提案する。", "ja")]
    [InlineData("작은 렌즈를 제안한다.", "ko")]
    [InlineData("42", "en")]
    [InlineData("", "en")]
    public void The_script_tells_the_language(string tldr, string language)
    {
        var paper = WholeDigest.Parse(WholeDigest.Markdown).Papers[0] with { Tldr = tldr, Motivation = null, Method = null, Result = null, Conclusion = null };

        Assert.Equal(language, LanguageGuess.Of([paper]));
    }

    [Fact]
    public void No_papers_count_as_English() => Assert.Equal("en", LanguageGuess.Of([]));

    [Fact]
    public void The_real_editions_are_Chinese()
    {
        var papers = new DigestParser().Parse(Corpus.Read("2026-01-05.md")).Papers;

        Assert.Equal("zh", LanguageGuess.Of(papers));
        Assert.All(papers, paper => Assert.Equal("zh", LanguageGuess.Of([paper])));
    }
}
