using DigestBot.Core.Languages;

namespace DigestBot.Core.Tests.Languages;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "", 3)]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "abd", 1)]
    [InlineData("abc", "ab", 1)]
    [InlineData("abc", "xabc", 1)]
    [InlineData("abc", "acb", 1)]
    [InlineData("ca", "abc", 3)]
    [InlineData("abcd", "badc", 2)]
    [InlineData("视觉", "视角", 1)]
    public void Counts_insertions_deletions_substitutions_and_swaps(string from, string to, int distance) =>
        Assert.Equal(distance, EditDistance.Between(from, to));
}
