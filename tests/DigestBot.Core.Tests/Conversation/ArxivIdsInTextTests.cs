using DigestBot.Core.Conversation.Lookups;

namespace DigestBot.Tests.Conversation;

public class ArxivIdsInTextTests
{
    [Theory]
    [InlineData("2601.02409", "2601.02409")]
    [InlineData("see 2601.02409v2.", "2601.02409")]
    [InlineData("见2601.02409，还有0704.0001", "2601.02409", "0704.0001")]
    [InlineData("https://arxiv.org/abs/2601.02409", "2601.02409")]
    [InlineData("(http://www.arxiv.org/pdf/2601.02409v3.pdf#page=2)", "2601.02409")]
    [InlineData("https://arxiv.org/html/2601.02409v1/#S3 and arXiv:2601.02409", "2601.02409")]
    [InlineData("https://arxiv.org/abs/hep-th/9901001v2", "hep-th/9901001")]
    [InlineData("cond-mat/0404006 quant-ph/0301001", "cond-mat/0404006", "quant-ph/0301001")]
    [InlineData("version 1.2601.02409")]
    [InlineData("2026.01.05")]
    [InlineData("12601.024091")]
    [InlineData("3.14159")]
    [InlineData("page/12345678")]
    [InlineData("")]
    public void Identifiers_are_found_in_what_is_pasted(string text, params string[] ids) =>
        Assert.Equal(ids, ArxivIdsInText.Find(text).Select(id => id.Value));
}
