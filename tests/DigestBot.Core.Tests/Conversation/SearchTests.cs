using DigestBot.Core.Digests;
using DigestBot.Core.Rendering;

namespace DigestBot.Tests.Conversation;

public class SearchTests
{
    [Fact]
    public async Task A_search_shows_papers_with_their_context_and_opens_their_cards()
    {
        var chat = Library();
        var answer = await chat.Say("/search lark");
        Assert.StartsWith("lark\n\n7   Of larks 7\n    Lovelace, Turing · cs.CV · 5 Jan 2026\n    What a lark sings.", answer);
        Assert.Equal([7, 6, 5, 4, 3], Items(chat).Select(item => item.Number));
        Assert.StartsWith("7 · Of larks 7", await chat.Send(Items(chat)[0].Open.Data!));
    }

    [Theory]
    [InlineData("/search lark")]
    [InlineData("search lark")]
    [InlineData("find lark")]
    [InlineData("/find lark")]
    [InlineData("搜索 lark")]
    [InlineData("搜索lark")]
    [InlineData("/搜索 ｌａｒｋ")]
    public async Task It_is_asked_for_in_several_ways(string said)
    {
        var chat = Library();
        await chat.Say(said);
        Assert.NotEmpty(Items(chat));
    }

    [Fact]
    public async Task Pages_are_turned_in_place()
    {
        var chat = Library();
        await chat.Say("/search lark");
        await chat.Press("›");
        Assert.True(chat.Answer.InPlace);
        Assert.Equal([2, 1], Items(chat).Select(item => item.Number));
        Assert.Null(chat.Buttons.Single(button => button.Label == "›").Data);
        await chat.Press("‹");
        Assert.Equal(7, Items(chat)[0].Number);
    }

    [Fact]
    public async Task A_search_that_no_button_can_hold_says_how_to_see_more()
    {
        var chat = Library();
        var answer = await chat.Say("/search larks sing larks sing larks sing larks sing larks sing larks sing");
        Assert.Equal(5, Items(chat).Count);
        Assert.EndsWith("There is more. With a shorter search I can turn the pages.", answer);
        Assert.Empty(chat.Buttons);
    }

    [Fact]
    public async Task Numbers_that_two_days_have_are_told_apart_by_the_day()
    {
        var chat = new Chatting();
        chat.Editions.Add(new(2026, 1, 4), "en", Lark(1));
        chat.Editions.Add(new(2026, 1, 5), "en", Lark(2) with { Number = 1 });
        await chat.Say("/search lark");
        Assert.Equal(["1 of 5 Jan 2026", "1 of 4 Jan 2026"], Items(chat).Select(item => item.Open.Label));
    }

    [Theory]
    [InlineData("/search", "What shall I look for?")]
    [InlineData("/search 😀 * \" -", "What shall I look for?")]
    [InlineData("/search page:2", "What shall I look for?")]
    [InlineData("/search owl", "No paper has all of “owl”.\n\nI looked in the one edition that I have (5 Jan 2026).")]
    [InlineData("/search lark page:9", "lark\n\n7   Of larks 7")]
    [InlineData("/search lark since:owl", "I know no day “owl”.")]
    [InlineData("/search lark cat:cs.VC", "I know no category “cs.VC”.")]
    public async Task What_cannot_be_found_is_answered(string said, string answer) => Assert.StartsWith(answer, await Library().Say(said));

    [Fact]
    public async Task With_a_category_that_was_meant_instead_the_same_is_searched_for()
    {
        var chat = Library();
        await chat.Say("/search lark cat:cs.VC -owl");
        Assert.StartsWith("lark cat:cs.CV -owl\n\n7   Of larks 7", await chat.Press("cat:cs.CV"));
    }

    [Fact]
    public async Task Before_the_first_edition_there_is_nothing_to_search() =>
        Assert.StartsWith("No edition has arrived yet.", await new Chatting().Say("/search lark"));

    [Fact]
    public async Task Words_that_are_no_request_can_be_searched_for_by_a_button()
    {
        var chat = Library();
        await chat.Say("singing larks");
        Assert.StartsWith("singing larks\n\n7   Of larks 7", await chat.Press("Search for it"));
    }

    private static Chatting Library()
    {
        var chat = new Chatting();
        chat.Editions.Add(new(2026, 1, 5), "en", [.. Enumerable.Range(1, 7).Reverse().Select(Lark)]);
        return chat;
    }

    private static Paper Lark(int number) =>
        InMemoryEditions.MakePaper(number, "cs.CV", $"2601.0000{number}") with { Title = $"Of larks {number}", Tldr = "What a lark sings." };

    private static List<Block.PaperItem> Items(Chatting chat) => [.. chat.Answer.Messages.SelectMany(message => message.Blocks).OfType<Block.PaperItem>()];
}
