using DigestBot.Core.Delivery;
using DigestBot.Core.Rendering;

namespace DigestBot.Tests.Conversation;

public class SubscribeTests
{
    private readonly Chatting _chat = Chatting.WithEditions();

    private Task<IReadOnlyList<string>> Held => _chat.Chats.SubscriptionsAsync(1, TestContext.Current.CancellationToken);

    [Fact]
    public async Task Subscribing_says_what_when_and_offers_the_latest_at_once()
    {
        Assert.Equal(
            """
            Subscribed to cs.CV (Computer Vision and Pattern Recognition).

            Next push: Tue 6 Jan 2026 at 09:00, Europe/Berlin.

            The edition of 5 Jan 2026 has 4 papers for you.

            [Send them now]
            """,
            await _chat.Say("/subscribe cs.CV"));

        await _chat.Press("Send them now");
        Assert.Equal("On its way.", _chat.Notice);
        Assert.Equal([(PlanMode.Now, 1L)], _chat.Pusher.Asked);

        _chat.Pusher.Deliveries = 0;
        await _chat.Press("Send them now");
        Assert.Equal("You have everything already.", _chat.Notice);
        Assert.Empty(_chat.Answer.Messages);
    }

    [Theory]
    [InlineData("/subscribe cs.CV cs.AI", "cs.CV", "cs.AI")]
    [InlineData("/subscribe CS.cv,cs.ai", "cs.CV", "cs.AI")]
    [InlineData("订阅 cs.CV、cs.AI", "cs.CV", "cs.AI")]
    [InlineData("/subscribe cs.CV and cs.AI", "cs.CV", "cs.AI")]
    [InlineData("/subscribe cs.*", "cs.*")]
    [InlineData("/subscribe computer vision, robotics", "cs.CV", "cs.RO")]
    [InlineData("/subscribe robotics", "cs.RO")]
    [InlineData("subscribe computer vision", "cs.CV")]
    [InlineData("订阅计算机视觉", "cs.CV")]
    [InlineData("/subscribe hep-th", "hep-th")]
    public async Task Categories_are_named_by_code_pattern_or_name(string text, params string[] subscribed)
    {
        await _chat.Say(text);
        Assert.Equal(subscribed, await Held);
    }

    [Fact]
    public async Task A_misspelt_category_gets_the_nearest_and_the_others_are_subscribed()
    {
        var answer = await _chat.Say("/subscribe cs.AI cs.VC");
        Assert.Equal(["cs.AI"], await Held);
        Assert.Contains("I know no cs.VC. Did you mean one of these?", answer);
        Assert.StartsWith("Subscribed to cs.CV", await _chat.Press("cs.CV"));
        Assert.True(_chat.Answer.InPlace);
        Assert.Equal(["cs.AI", "cs.CV"], await Held);
    }

    [Fact]
    public async Task What_nothing_resembles_leads_to_the_list()
    {
        Assert.StartsWith("I know no category “qqqqqqq”.", await _chat.Say("/subscribe qqqqqqq"));
        Assert.StartsWith("All of arXiv", await _chat.Press("All of arXiv"));
        Assert.Empty(await Held);
    }

    [Fact]
    public async Task What_is_subscribed_already_is_said_also_when_a_pattern_brings_it()
    {
        await _chat.Say("/subscribe cs.*");
        Assert.Equal("You have cs.* already.", await _chat.Say("/subscribe cs.*"));
        Assert.Equal("cs.LG comes with cs.*, which you have.", await _chat.Say("/subscribe cs.LG"));
        Assert.Equal(["cs.*"], await Held);
    }

    [Fact]
    public async Task A_category_without_papers_works_and_says_so()
    {
        var answer = await _chat.Say("/subscribe math.CO");
        Assert.Contains("The edition of 5 Jan 2026 has none yet; they will come when there are some.", answer);
        Assert.DoesNotContain("[", answer);
        Assert.Equal(["math.CO"], await Held);
    }

    [Fact]
    public async Task Before_the_first_edition_it_works_too()
    {
        var chat = new Chatting();
        Assert.EndsWith("No edition has arrived yet; the first will come to you by itself.", await chat.Say("/subscribe cs.CV"));
    }

    [Fact]
    public async Task Unsubscribing_without_a_name_shows_what_there_is_to_end()
    {
        Assert.StartsWith("No subscriptions yet.", await _chat.Say("/unsubscribe"));
        await _chat.Say("/subscribe cs.CV cs.AI");
        Assert.Contains("[✓ cs.CV] [✓ cs.AI]", await _chat.Say("/unsubscribe"));
        Assert.DoesNotContain("cs.CV", await _chat.Press("cs.CV"));
        Assert.True(_chat.Answer.InPlace);
        Assert.Equal("Unsubscribed from cs.CV.", _chat.Notice);
        Assert.Equal(["cs.AI"], await Held);
    }

    [Fact]
    public async Task Unsubscribing_names_what_stays()
    {
        await _chat.Say("/subscribe cs.CV cs.AI hep-th");
        Assert.Equal("Unsubscribed from cs.AI.\n\nStill yours: cs.CV, hep-th.", await _chat.Say("/unsubscribe artificial intelligence"));
        Assert.StartsWith("You have no subscription to math.CO. These you have:", await _chat.Say("/unsubscribe math.CO"));
        Assert.Equal("Unsubscribed from cs.CV, hep-th.\n\nNothing is left; no more pushes will come.", await _chat.Say("/unsubscribe all"));
    }

    [Fact]
    public async Task A_category_that_a_pattern_brings_is_ended_with_the_pattern()
    {
        await _chat.Say("/subscribe cs.*");
        Assert.Equal("cs.LG comes with cs.*, which you have.\n\n[Unsubscribe from cs.*]", await _chat.Say("/unsubscribe cs.LG"));
        await _chat.Press("Unsubscribe from cs.*");
        Assert.Empty(await Held);
    }

    [Fact]
    public async Task The_subscriptions_are_listed_with_the_next_push()
    {
        await _chat.Say("/subscribe cs.CV");
        Assert.Equal(
            """
            Subscriptions

            cs.CV Computer Vision and Pattern Recognition

            Next push: Tue 6 Jan 2026 at 09:00, Europe/Berlin.

            [Latest edition] [Change]
            [Unsubscribe]
            """,
            await _chat.Say("/subscriptions"));
    }

    [Fact]
    public async Task A_push_at_once_needs_subscriptions_and_no_pause()
    {
        await _chat.Send(new ButtonData.PushNow());
        Assert.Equal("No subscriptions yet.", _chat.Notice);
        await _chat.Say("/subscribe cs.CV");
        await _chat.Say("/pause");
        Assert.Equal("Pushes are paused here.\n\n[Resume]", await _chat.Send(new ButtonData.PushNow()));
        Assert.Empty(_chat.Pusher.Asked);
    }
}
