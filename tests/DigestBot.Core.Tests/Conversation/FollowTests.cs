using DigestBot.Core.Digests;
using DigestBot.Core.Following;
using DigestBot.Core.Rendering;

namespace DigestBot.Tests.Conversation;

public class FollowTests
{
    private readonly Chatting _chat = Chatting.WithEditions();

    [Fact]
    public async Task Before_it_is_followed_a_rule_shows_what_it_would_have_brought()
    {
        var shown = await _chat.Say("/follow found cat:cs.AI");
        Assert.StartsWith("Follow found in cs.AI?", shown);
        Assert.Contains("In the last 3 editions this would have brought 2 papers:", shown);
        Assert.Contains("Mon 5 Jan 2026 · 1\nSun 4 Jan 2026 · 0\nFri 2 Jan 2026 · 1", shown);
        Assert.Contains("matches “found”", shown);
        Assert.Contains("You follow nothing yet.", await _chat.Say("/following"));
    }

    [Fact]
    public async Task A_press_follows_it_and_the_list_ends_it_and_brings_it_back()
    {
        await _chat.Say("/follow found cat:cs.AI");
        Assert.Contains("You follow found in cs.AI now.", await _chat.Press("Follow"));
        Assert.True(_chat.Answer.InPlace);
        Assert.Contains("1 · found in cs.AI · 2", await _chat.Say("/following"));
        Assert.Contains("You follow nothing yet.", await _chat.Press("found cat:cs.AI"));
        Assert.Equal("You no longer follow found in cs.AI.", _chat.Notice);
        Assert.Contains("1 · found in cs.AI · 2", await _chat.Press("found cat:cs.AI"));
    }

    [Fact]
    public async Task It_can_be_changed_or_left_alone_instead()
    {
        await _chat.Say("/follow found");
        Assert.Contains("/follow found", await _chat.Press("Change"));
        Assert.StartsWith("Follow found in cs.CV?", await _chat.Press("Only in cs.CV"));
        Assert.Equal("All right, I do not follow it.", (await _chat.Press("Cancel")).Trim());
        Assert.Contains("You follow nothing yet.", await _chat.Say("/following"));
    }

    [Theory]
    [InlineData("/follow Alan Turing")]
    [InlineData("follow ALAN turing")]
    public async Task Words_that_are_the_name_of_an_author_are_taken_for_it_and_can_be_meant_as_words(string text)
    {
        var shown = await _chat.Say(text);
        Assert.StartsWith("Follow papers by ", shown);
        Assert.Contains("for an author, since papers here are by that name.", shown);
        Assert.StartsWith("Follow \"", await _chat.Press("I mean the words"));
    }

    [Fact]
    public async Task A_name_that_more_papers_have_in_their_texts_is_taken_for_words()
    {
        _chat.Editions.Add(new(2026, 1, 6), "en", InMemoryEditions.MakePaper(1, "cs.CV", "2601.00021") with { Authors = ["Long Chain"], Title = "Ropes" });
        _chat.Editions.Add(new(2026, 1, 7), "en",
            InMemoryEditions.MakePaper(1, "cs.CV", "2601.00022") with { Title = "A long chain" }, InMemoryEditions.MakePaper(2, "cs.CV", "2601.00023") with { Title = "The long chain" });
        Assert.Contains("long chain is also an author here.", await _chat.Say("/follow long chain"));
        Assert.StartsWith("Follow papers by long chain?", await _chat.Press("I mean the author"));
    }

    [Fact]
    public async Task What_is_followed_stands_first_with_a_star_and_the_card_says_why()
    {
        await FollowAsync("2601.00013");
        await FollowAsync("author:turing");
        var summary = await _chat.Say("cs.CV");
        Assert.Contains("★ Title of 2601.00011", summary);
        Assert.Contains("★ by Alan Turing · matches “2601.00013”", await _chat.Say("2601.00013"));
    }

    [Fact]
    public async Task Only_the_chat_that_was_pushed_a_selection_turns_its_pages()
    {
        _chat.Follows.Selections.Add((3, new(8, [.. Enumerable.Range(1, 6).Select(number => new SelectedPaper(number, [new("found")]))])));
        Assert.StartsWith("For you · Mon 5 Jan 2026\n6 new papers that you follow", await _chat.Send(new ButtonData.ShowFollowed(3, 8, 1)));
        Assert.True(_chat.Answer.InPlace);
        await _chat.Send(new ButtonData.ShowFollowed(3, 9, 1));
        Assert.True(_chat.Answer.IsRefusal);
        await _chat.Send(new ButtonData.ShowCategory(3, "cs.CV", PaperScope.New, 1, SelectionId: 9));
        Assert.True(_chat.Answer.IsRefusal);
        Assert.Contains("3 papers · 1 under", (await _chat.Send(new ButtonData.ShowCategory(3, "cs.CV", PaperScope.All, 1, SelectionId: 8))).Replace("4 papers", "3 papers · 1 under"));
    }

    [Fact]
    public async Task A_chat_follows_fifty_things_and_nothing_twice()
    {
        foreach (var number in Enumerable.Range(1, Rule.Most))
            await FollowAsync($"word{number}");
        Assert.Contains("You follow 50 searches, which is as many as I can watch for here.", await _chat.Say("/follow another"));
        Assert.Contains("You follow word7 already.", await _chat.Say("/follow WORD7"));
        Assert.Contains("11 · word11 · 0", await _chat.Say("/following 2"));
        Assert.Contains("You no longer follow word11.", await _chat.Say("/unfollow 11"));
        Assert.Contains("You no longer follow word1.", await _chat.Say("/unfollow word1"));
        Assert.Contains("You do not follow “word1”.", await _chat.Say("/unfollow word1"));
        await _chat.Say("/unfollow all");
        Assert.Contains("You follow nothing yet.", await _chat.Say("/following"));
    }

    [Theory]
    [InlineData("by turing in cs.AI")]
    [InlineData("BY Turing IN CS.AI")]
    [InlineData("papers by Turing in cs.AI")]
    [InlineData("cat:cs.AI author:turing")]
    public async Task What_is_followed_ends_in_whatever_words_it_is_meant(string words)
    {
        await FollowAsync("by Turing in cs.AI");
        Assert.Contains("You no longer follow papers by Turing in cs.AI.", await _chat.Say("/unfollow " + words));
    }

    [Fact]
    public async Task With_a_category_that_was_meant_instead_the_same_is_followed()
    {
        Assert.Contains("I know no category “cs.VC”.", await _chat.Say("/follow found in cs.VC"));
        Assert.StartsWith("Follow found in cs.CV?", await _chat.Press("cat:cs.CV"));
    }

    [Fact]
    public async Task Why_and_subscriptions_speak_of_it_too()
    {
        await FollowAsync("found");
        Assert.Contains("The edition of 5 Jan 2026 has 6 new papers that you follow.", await _chat.Say("/why"));
        Assert.Contains("You also follow 1 search: /following", await _chat.Say("/subscriptions"));
        await _chat.Send(new ButtonData.PushNow());
        Assert.Single(_chat.Pusher.Asked);
    }

    [Fact]
    public async Task Others_press_in_vain()
    {
        await _chat.Say("/follow found");
        _chat.MayAdminister = false;
        await _chat.Press("Follow");
        Assert.True(_chat.Answer.IsRefusal);
        Assert.Contains("You follow nothing yet.", await _chat.Say("/following"));
    }

    [Theory]
    [InlineData("/follow", "What shall I watch for?")]
    [InlineData("/follow NEAR(", "Follow NEAR(?")]
    [InlineData("/follow * \" - :", "What shall I watch for?")]
    [InlineData("/follow -survey", "That would bring nearly everything.")]
    [InlineData("/follow cat:cs.CV", "All new papers of cs.CV come with a subscription.")]
    [InlineData("/follow video since:2w", "What you follow is always to come")]
    [InlineData("/follow video cat:cs.VC", "I know no category “cs.VC”.")]
    [InlineData("/follow 😀", "What shall I watch for?")]
    [InlineData("/follow مرحبا", "Follow مرحبا?")]
    [InlineData("关注扩散模型", "Follow 扩散模型?")]
    public async Task Whatever_is_typed_gets_a_polite_answer(string text, string answer) => Assert.Contains(answer, await _chat.Say(text));

    [Fact]
    public async Task In_Chinese_it_reads_like_Chinese()
    {
        _chat.Locale = "zh";
        Assert.StartsWith("关注 found？", await _chat.Say("关注 found"));
        Assert.Contains("最近 3 期里会有 11 篇：", await _chat.Say("关注 found"));
        Assert.Contains("已关注 found。", await _chat.Press("关注"));
        Assert.Contains("1 · found · 11", await _chat.Say("我的关注"));
        Assert.Contains("已取消关注 found。", await _chat.Say("取消关注 found"));
    }

    private async Task FollowAsync(string text)
    {
        await _chat.Say("/follow " + text);
        await _chat.Press("Follow");
    }
}
