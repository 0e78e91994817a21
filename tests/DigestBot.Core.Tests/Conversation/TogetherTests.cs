using DigestBot.Core.Chats;
using DigestBot.Core.Rendering;

namespace DigestBot.Tests.Conversation;

/// <summary>A group that chooses papers.</summary>
public class TogetherTests
{
    [Fact]
    public async Task A_paper_is_put_forward_for_all_to_see_with_the_vote_of_who_did()
    {
        var chat = Group();
        var answer = await chat.Say("/nominate 2");
        Assert.Contains("Title of 2601.00012", answer);
        Assert.Contains("nominated by Ada", answer);
        Assert.Contains("▲ 1", chat.Buttons.Select(button => button.Label));
        Assert.False(chat.Answer.Private);
    }

    [Fact]
    public async Task A_card_has_a_button_to_put_it_forward_only_where_several_people_read()
    {
        var chat = Group();
        await chat.Say("/paper 3");
        Assert.Contains("Title of 2601.00013", await chat.Press("Nominate"));
        Assert.False(chat.Answer.Private);

        chat.Kind = ChatKind.Private;
        await chat.Say("/paper 3");
        Assert.DoesNotContain("Nominate", chat.Buttons.Select(button => button.Label));
    }

    [Fact]
    public async Task A_press_votes_another_takes_it_back_and_the_number_changes_in_place()
    {
        var chat = Group();
        await chat.Say("/nominate 2");
        (chat.PersonId, chat.MayAdminister) = ("2", false);
        await chat.Press("▲ 1");
        Assert.True(chat.Answer is { InPlace: true, Notice: "Your vote counts." });
        await chat.Press("▲ 2");
        Assert.True(chat.Answer is { InPlace: true, Notice: "Your vote is taken back." });
        Assert.Contains("▲ 1", chat.Buttons.Select(button => button.Label));
    }

    [Fact]
    public async Task A_vote_in_a_list_shows_the_list_anew()
    {
        var chat = Group();
        await chat.Say("/nominate 2");
        await chat.Say("/nominate 3");
        chat.PersonId = "2";
        var top = await chat.Say("/top week");
        Assert.True(top.IndexOf("2601.00012", StringComparison.Ordinal) < top.IndexOf("2601.00013", StringComparison.Ordinal));
        top = await chat.Send(new ButtonData.Vote(2, "week"));
        Assert.True(top.IndexOf("2601.00013", StringComparison.Ordinal) < top.IndexOf("2601.00012", StringComparison.Ordinal));
        Assert.Contains("2 votes · nominated by Ada", top);
        Assert.True(chat.Answer.InPlace);
    }

    [Fact]
    public async Task Who_speaks_as_the_chat_may_put_forward_unnamed_and_cannot_vote()
    {
        var chat = Group();
        (chat.PersonId, chat.PersonName) = ("", "GroupAnonymousBot");
        Assert.Contains("nominated anonymously", await chat.Say("/nominate 2"));
        Assert.Contains("▲ 0", chat.Buttons.Select(button => button.Label));
        await chat.Press("▲ 0");
        Assert.True(chat.Answer is { IsRefusal: true, Messages: [] });
        Assert.Contains("one vote", chat.Notice);
    }

    [Fact]
    public async Task A_name_cannot_turn_the_line_or_run_on()
    {
        var chat = Group();
        chat.PersonName = "\u202eEvil\nname that goes on and on for ever and ever";
        var answer = await chat.Say("/nominate 2");
        Assert.Matches("nominated by Evilname that[a-z ]{1,12}…\n", answer);
    }

    [Theory]
    [InlineData("/nominate 2")]
    [InlineData("/top week")]
    [InlineData("/settings roundup on")]
    public async Task A_private_chat_is_told_that_it_is_for_groups(string text)
    {
        var chat = Chatting.WithEditions();
        Assert.StartsWith("Nominating and voting are for groups and channels", await chat.Say(text));
        Assert.DoesNotContain("round-up", await chat.Say("/settings"));
    }

    [Theory]
    [InlineData("/nominate", "Which paper do you nominate?")]
    [InlineData("/nominate nothing of the kind", "nothing of the kind")]
    [InlineData("/nominate 99", "papers 1 to 6")]
    [InlineData("/nominate 2601.99999", "2601.99999")]
    [InlineData("/top", "Nobody has nominated")]
    [InlineData("/top decade", "I know no list “decade”.")]
    public async Task What_cannot_be_done_is_said_only_to_who_asked(string text, string expected)
    {
        var chat = Group();
        Assert.Contains(expected, await chat.Say(text));
        Assert.True(chat.Answer.Private);
    }

    [Theory]
    [InlineData("on", "Fri 16:00")]
    [InlineData("thu", "Thu 16:00")]
    [InlineData("17:30", "Fri 17:30")]
    [InlineData("monday 9 am", "Mon 09:00")]
    [InlineData("周三 晚上8点", "Wed 20:00")]
    [InlineData("off", "none")]
    public async Task A_round_up_comes_on_the_chosen_day_and_time(string value, string shown)
    {
        var chat = Group();
        Assert.Contains($"Weekly round-up: {shown}", await chat.Say($"/settings roundup {value}"));
        Assert.Contains($"Weekly round-up: {shown}", await chat.Say("/settings"));
    }

    [Theory]
    [InlineData("mon-fri 9:00")]
    [InlineData("friday 25:00")]
    [InlineData("someday")]
    public async Task Another_time_changes_nothing(string value)
    {
        var chat = Group();
        Assert.Contains("looks like fri 16:00", await chat.Say($"/settings roundup {value}"));
        Assert.Null(chat.Chats.Only.Settings.RoundUp);
    }

    [Fact]
    public async Task Chinese_groups_choose_in_Chinese()
    {
        var chat = Group();
        chat.Locale = "zh";
        Assert.Contains("Ada 推荐", await chat.Say("推荐 2"));
        Assert.Contains("1 票", await chat.Say("/榜单 本月"));
        Assert.Contains("每周推荐：周五 16:00", await chat.Say("/设置 周报 on"));
    }

    private static Chatting Group()
    {
        var chat = Chatting.WithEditions();
        (chat.Kind, chat.PersonName) = (ChatKind.Group, "Ada");
        return chat;
    }
}
