namespace DigestBot.EndToEnd.Tests.HouseRules;

public class FileLengthTests
{
    private const int Most = 300;

    [Fact]
    public void No_file_is_longer_than_three_hundred_lines() =>
        Assert.DoesNotContain(Sources.Files("src", "*.cs").Concat(Sources.Files("tests", "*.cs")), file => TooLong(File.ReadAllText(file)));

    [Fact]
    public void A_longer_one_would_be_found() => Assert.True(TooLong(string.Concat(Enumerable.Repeat("x\n", Most + 1))));

    private static bool TooLong(string text) => text.Count(sign => sign == '\n') > Most;
}
