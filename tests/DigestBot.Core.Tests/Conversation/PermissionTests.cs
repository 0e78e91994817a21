using DigestBot.Core.Rendering;

namespace DigestBot.Tests.Conversation;

public class PermissionTests
{
    private const string Refusal = "Only administrators can change this here. Everybody may look things up.";

    private readonly Chatting _chat = Chatting.WithEditions();

    [Theory]
    [InlineData("/subscribe cs.CV")]
    [InlineData("/unsubscribe all")]
    [InlineData("/settings time 08:00")]
    [InlineData("/time 08:00")]
    [InlineData("/timezone UTC")]
    [InlineData("/language zh")]
    [InlineData("/follow video")]
    [InlineData("/unfollow all")]
    [InlineData("/forget taste yes")]
    [InlineData("/pause")]
    [InlineData("/resume")]
    [InlineData("订阅 cs.CV")]
    public async Task Others_cannot_change_a_group(string text)
    {
        _chat.MayAdminister = false;
        Assert.Equal(Refusal, await _chat.Say(text));
        Assert.True(_chat.Answer.Private);
        Assert.Equal(0, _chat.Chats.Changes);
        Assert.Empty(await _chat.Chats.SubscriptionsAsync(1, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Nor_by_buttons_whose_message_stays_as_it_is()
    {
        _chat.MayAdminister = false;
        foreach (var button in new ButtonData[]
        {
            new ButtonData.Toggle("cs.CV", "/start"), new ButtonData.PushNow(), new ButtonData.Say("/pause"), new ButtonData.Turn("/settings silent on"),
        })
        {
            await _chat.Send(button);
            Assert.Equal(Refusal, _chat.Notice);
            Assert.False(_chat.Answer.InPlace);
        }
        Assert.Equal(0, _chat.Chats.Changes);
        Assert.Empty(_chat.Pusher.Asked);
    }

    [Theory]
    [InlineData("/start")]
    [InlineData("/help")]
    [InlineData("/today")]
    [InlineData("/categories")]
    [InlineData("/subscriptions")]
    [InlineData("3")]
    [InlineData("cs.CV")]
    public async Task Everybody_may_look_and_only_they_see_it(string text)
    {
        _chat.MayAdminister = false;
        Assert.DoesNotContain(Refusal, await _chat.Say(text));
        Assert.True(_chat.Answer.Private);
    }

    [Fact]
    public async Task What_changes_a_group_is_answered_to_all_of_it()
    {
        await _chat.Say("/subscribe cs.CV");
        Assert.False(_chat.Answer.Private);
    }
}
