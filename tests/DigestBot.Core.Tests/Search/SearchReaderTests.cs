using DigestBot.Core.Search;
using NodaTime;

namespace DigestBot.Core.Tests.Search;

public class SearchReaderTests
{
    private static readonly LocalDate Today = new(2026, 6, 10);

    [Theory]
    [InlineData("video diffusion", "video | diffus")]
    [InlineData("\"video diffusion\" models", "video diffus | model")]
    [InlineData("few-shot -survey", "few shot | -survei")]
    [InlineData("-\"world model\"", "-world model")]
    [InlineData("–survey −survey", "-survei | -survei")]
    [InlineData("diffus*", "diffus*")]
    [InlineData("\"video diff\"*", "video diff*")]
    [InlineData("扩散模型*", "扩散 散模 模型")]
    [InlineData("基于Transformer的扩散", "基于 | transform | 的扩 扩散")]
    [InlineData("author:lecun", "Author:lecun")]
    [InlineData("author: \"Yann LeCun\"", "Author:yann lecun")]
    [InlineData("author:\"LeCun, Yann\"", "Author:yann lecun")]
    [InlineData("-作者：张", "-Author:张*")]
    [InlineData("cat:CS.cv", "Category:cs.cv")]
    [InlineData("cat:cs.*", "Category:cs.")]
    [InlineData("cat:hep-th", "Category:hep-th")]
    [InlineData("-类别：cs.LG", "-Category:cs.lg")]
    [InlineData("2601.02409v2", "Id:2601.02409")]
    [InlineData("foo:bar", "foo bar")]
    [InlineData("a - b -- c", "a | b | c")]
    [InlineData("NEAR(light, 2)", "near light | 2")]
    public void A_search_is_read(string typed, string terms) =>
        Assert.Equal(terms, string.Join(" | ", SearchReader.Read(typed, Today).Query.Terms.Select(Show)));

    [Theory]
    [InlineData("since:2026-01-05", 2026, 1, 5)]
    [InlineData("since:7d", 2026, 6, 3)]
    [InlineData("since:2W", 2026, 5, 27)]
    [InlineData("since:3m", 2026, 3, 10)]
    [InlineData("since:1y", 2025, 6, 10)]
    [InlineData("自：3个月", 2026, 3, 10)]
    [InlineData("since:yesterday", 2026, 6, 9)]
    [InlineData("since: \"5 Jan 2026\"", 2026, 1, 5)]
    public void A_first_day_is_read(string typed, int year, int month, int day)
    {
        var reading = SearchReader.Read(typed, Today);
        Assert.Null(reading.Mistake);
        Assert.Equal(new LocalDate(year, month, day), reading.Query.Since);
    }

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("\"")]
    [InlineData("\"\"")]
    [InlineData("-")]
    [InlineData("😀 - * \" ()")]
    [InlineData("\u202e")]
    [InlineData("cat:* since:*")]
    [InlineData("-cat:\"\"")]
    public void Without_a_word_there_is_nothing_to_look_for(string typed) =>
        Assert.IsType<SearchMistake.Nothing>(SearchReader.Read(typed, Today).Mistake);

    [Fact]
    public void What_cannot_be_read_is_told()
    {
        Assert.Equal(new SearchMistake.UnknownDay("someday"), SearchReader.Read("light since:someday", Today).Mistake);
        Assert.Equal(new SearchMistake.UnknownCategory("cs.VC"), SearchReader.Read("light cat:cs.VC", Today).Mistake);
        Assert.IsType<SearchMistake.TooLong>(SearchReader.Read(new string('a', SearchReader.LongestText + 1), Today).Mistake);
        Assert.IsType<SearchMistake.TooLong>(SearchReader.Read(string.Join(' ', Enumerable.Range(0, SearchReader.MostTerms + 1)), Today).Mistake);
        Assert.Null(SearchReader.Read(string.Join(' ', Enumerable.Range(0, SearchReader.MostTerms)), Today).Mistake);
    }

    private static string Show(SearchTerm term) =>
        $"{(term.IsExcluded ? "-" : "")}{(term.Field == SearchField.Anywhere ? "" : $"{term.Field}:")}{string.Join(' ', term.Tokens)}{(term.IsPrefix ? "*" : "")}";

    [Theory]
    [InlineData("ai safety cat:ai", "ai", "ai safety cat:cs.AI")]
    [InlineData("cvpr cat:cv -owl", "cv", "cvpr cat:cs.AI -owl")]
    [InlineData("ｃａｔ：cs.VC lark*", "cs.VC", "cat:cs.AI lark*")]
    public void A_category_is_put_in_the_place_of_another_and_nothing_else_changes(string text, string former, string expected) =>
        Assert.Equal(expected, SearchReader.WithCategory(text, former, "cs.AI"));
}
