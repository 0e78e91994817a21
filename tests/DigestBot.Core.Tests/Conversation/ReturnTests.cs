using DigestBot.Core.Chats;

namespace DigestBot.Tests.Conversation;

/// <summary>A chat whose platform refused messages, and which is there again.</summary>
public class ReturnTests
{
    private const string Offer = "Pushes stopped because my messages were refused here";
    private readonly Chatting _chat = Chatting.WithEditions();

    [Fact]
    public async Task Whatever_it_says_or_presses_the_answer_offers_to_resume()
    {
        await _chat.Say("/subscribe cs.CV");
        await LeaveAsync();
        foreach (var said in (string[])["17", "cs.CV 1", "/start", "/why", "thank you"])
            Assert.Contains(Offer, await _chat.Say(said));
        await _chat.Press("Resume");
        Assert.Equal(ChatState.Active, _chat.Chats.Only.State);
        Assert.DoesNotContain(Offer, await _chat.Say("cs.CV 1"));
        Assert.Equal(["cs.CV"], await _chat.Chats.SubscriptionsAsync(1, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Resuming_by_word_is_not_answered_by_an_offer_to_resume()
    {
        await LeaveAsync();
        Assert.DoesNotContain(Offer, await _chat.Say("/resume"));
    }

    [Fact]
    public async Task Those_who_may_not_resume_are_offered_nothing()
    {
        await LeaveAsync();
        _chat.MayAdminister = false;
        Assert.DoesNotContain(Offer, await _chat.Say("cs.CV 1"));
    }

    [Fact]
    public async Task A_chat_that_asked_for_a_pause_is_offered_nothing_when_it_comes_back()
    {
        await _chat.Say("/pause");
        Assert.Empty(await _chat.Presence.ReturnedAsync(new("test", "1"), TestContext.Current.CancellationToken));
        Assert.DoesNotContain(Offer, await _chat.Say("cs.CV 1"));
    }

    [Fact]
    public async Task Coming_back_alone_resumes_nothing_and_offers_it_in_the_chats_language()
    {
        _chat.Locale = "zh";
        await LeaveAsync();
        var offer = Assert.Single(await _chat.Presence.ReturnedAsync(new("test", "1"), TestContext.Current.CancellationToken));
        Assert.Equal(new("test", "1"), offer.Chat);
        Assert.Contains("推送已停止", _chat.Dialect.Render(offer.Message));
        Assert.Equal(ChatState.Suspended, _chat.Chats.Only.State);
    }

    private async Task LeaveAsync()
    {
        await _chat.Say("/start");
        await _chat.Presence.LeftAsync(new("test", "1"), "blocked", TestContext.Current.CancellationToken);
    }
}
