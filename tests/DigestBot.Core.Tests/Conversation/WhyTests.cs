using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using NodaTime;

namespace DigestBot.Tests.Conversation;

public class WhyTests
{
    private static readonly Instant Planned = Instant.FromUtc(2026, 1, 5, 8, 0);

    private readonly Chatting _chat = Chatting.WithEditions();

    [Fact]
    public async Task A_push_that_arrived_is_told_with_its_times()
    {
        await _chat.Say("/subscribe cs.CV");
        _chat.History.Pushes.Add(new(Planned, 3, 3, Planned + Duration.FromMinutes(2), 0, null, 3, 0, null, PushNotice.None));
        Assert.StartsWith(
            "Your last pushes\n\nMon 5 Jan 2026 09:00: 3 messages · sent by 09:02\n\nThe edition of 5 Jan 2026 has 3 new papers of your categories.\n\n"
            + "Next push: Tue 6 Jan 2026 at 09:00, Europe/Berlin.",
            await _chat.Say("/why"));
    }

    [Fact]
    public async Task Waits_tries_and_failures_are_told_with_their_reason()
    {
        await _chat.Say("/subscribe cs.CV");
        _chat.History.Pushes.Add(new(Planned, 3, 1, Planned, 1, Planned + Duration.FromMinutes(30), 6, 1, "asked to wait", PushNotice.None));
        Assert.Contains(
            "3 messages · 1 sent · 1 waiting · next try at 09:30 · 1 not delivered · tried again 3 times · because: asked to wait", await _chat.Say("/why"));
    }

    [Fact]
    public async Task Nothing_came_without_subscriptions() =>
        Assert.Equal("Your last pushes\n\nNo push was planned for you yet.\n\nNo subscriptions yet.\n\n[Choose categories]", await _chat.Say("/why"));

    [Fact]
    public async Task Nothing_came_because_a_weekend_repeats()
    {
        await _chat.Say("/subscribe cs.CV");
        _chat.Editions.Add(new(2026, 1, 6), "en", ("cs.CV", "2601.00011"), ("cs.CV", "2601.00012"));
        Assert.Contains("The edition of 6 Jan 2026 has nothing new for you: its 2 papers of your categories were in earlier ones.", await _chat.Say("/why"));
    }

    [Fact]
    public async Task Nothing_comes_in_a_pause_or_in_quiet_hours()
    {
        await _chat.Say("/subscribe math.CO");
        await _chat.Say("/settings quiet 09:00-12:00");
        Assert.Contains("The edition of 5 Jan 2026 has no papers of your categories.", await _chat.Say("/why"));
        Assert.Contains("It is quiet here until 12:00.", await _chat.Say("/why"));
        await _chat.Say("/pause");
        Assert.Contains("Pushes are paused here.", await _chat.Say("/why"));
        await _chat.Chats.SetStateAsync(1, ChatState.Suspended, TestContext.Current.CancellationToken);
        Assert.Contains("my messages were refused here", await _chat.Say("/why"));
    }

    [Fact]
    public async Task A_day_without_news_and_chinese_read_well()
    {
        _chat.Locale = "zh";
        await _chat.Say("/subscribe cs.CV");
        _chat.History.Pushes.Add(new(Planned, 1, 1, Planned, 0, null, 1, 0, null, PushNotice.NothingNew));
        Assert.StartsWith("最近的推送\n\n2026年1月5日 周一 09:00：没有新论文 · 09:00 已发完", await _chat.Say("为什么"));
    }
}
