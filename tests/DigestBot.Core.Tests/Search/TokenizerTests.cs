using DigestBot.Core.Search.Tokens;

namespace DigestBot.Core.Tests.Search;

public class TokenizerTests
{
    [Theory]
    [InlineData("Vision-Language Models", "vision languag model")]
    [InlineData("GPT-4o's 2.5x", "gpt 4o s 2 5x")]
    [InlineData("ＧＰＴ　４", "gpt 4")]
    [InlineData("Gödel Łukasz Weiß", "godel lukasz weiss")]
    [InlineData("e\u0301tude", "etud")]
    [InlineData("扩散模型", "扩散 散模 模型")]
    [InlineData("基于Transformer的", "基于 transform 的")]
    [InlineData("第3章", "第 3 章")]
    [InlineData("扩散，模型", "扩散 模型")]
    [InlineData("𠮷野", "𠮷野")]
    [InlineData("ひらがな", "ひら らが がな")]
    [InlineData("학습", "학습")]
    [InlineData("Привет", "привет")]
    [InlineData("مرحبا", "مرحبا")]
    [InlineData("😀 * \" - ( \u202e \0", "")]
    [InlineData("a\ud800b", "a b")]
    public void A_text_is_cut_into_words(string text, string tokens) =>
        Assert.Equal(tokens, string.Join(' ', Tokenizer.Read(text).Select(token => token.Text)));

    [Fact]
    public void A_word_knows_its_place_with_its_accents()
    {
        const string text = "Of e\u0301tudes, 扩散模型";
        Assert.Equal(["Of", "e\u0301tudes", "扩散", "散模", "模型"], Tokenizer.Read(text).Select(token => text[token.Start..token.End]));
    }

    // The examples of Porter's article, a word for each of its rules.
    [Theory]
    [InlineData("caresses", "caress")]
    [InlineData("ponies", "poni")]
    [InlineData("cats", "cat")]
    [InlineData("agreed", "agre")]
    [InlineData("plastered", "plaster")]
    [InlineData("motoring", "motor")]
    [InlineData("sing", "sing")]
    [InlineData("conflated", "conflat")]
    [InlineData("hopping", "hop")]
    [InlineData("falling", "fall")]
    [InlineData("filing", "file")]
    [InlineData("happy", "happi")]
    [InlineData("sky", "sky")]
    [InlineData("relational", "relat")]
    [InlineData("rational", "ration")]
    [InlineData("vietnamization", "vietnam")]
    [InlineData("hopefulness", "hope")]
    [InlineData("triplicate", "triplic")]
    [InlineData("electrical", "electr")]
    [InlineData("replacement", "replac")]
    [InlineData("adoption", "adopt")]
    [InlineData("onion", "onion")]
    [InlineData("probate", "probat")]
    [InlineData("cease", "ceas")]
    [InlineData("controlling", "control")]
    [InlineData("roll", "roll")]
    [InlineData("is", "is")]
    public void English_words_become_stems(string word, string stem) => Assert.Equal(stem, PorterStemmer.Stem(word));

    [Theory]
    [InlineData("diffus", "")]
    [InlineData("diffusi", "diffus")]
    [InlineData("learnin", "learn")]
    [InlineData("models", "model")]
    [InlineData("mod", "")]
    public void The_beginning_of_a_word_stands_for_shorter_stems_too(string prefix, string stem)
    {
        var stems = PrefixStems.Of(prefix);
        if (stem.Length > 0)
            Assert.Contains(stem, stems);
        Assert.All(stems, other => Assert.False(other.StartsWith(prefix, StringComparison.Ordinal)));
        Assert.All(stems, other => Assert.StartsWith(prefix[..2], other));
    }
}
