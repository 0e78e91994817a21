using DigestBot.Core.Languages;

namespace DigestBot.Core.Tests.Languages;

public sealed class HalfWidthTests
{
    [Theory]
    [InlineData("ｃｓ．ＣＶ", "cs.CV")]
    [InlineData("０８：３０", "08:30")]
    [InlineData("～！＊", "~!*")]
    [InlineData("一、二。三，", "一,二.三,")]
    [InlineData("a\u3000b\u00A0c", "a b c")]
    [InlineData("计算机 é 😀", "计算机 é 😀")]
    [InlineData("", "")]
    public void Folds_what_a_Chinese_keyboard_writes_in_place_of_ASCII(string typed, string folded) =>
        Assert.Equal(folded, HalfWidth.Fold(typed));
}
