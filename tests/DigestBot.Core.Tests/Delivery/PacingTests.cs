using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Core.Delivery.Pacing;
using NodaTime;

namespace DigestBot.Core.Tests.Delivery;

public sealed class PacingTests
{
    private static readonly SendLimits Telegram = new(
        new(30, Duration.FromSeconds(1)), new(1, Duration.FromSeconds(1)), new(20, Duration.FromMinutes(1)));

    private readonly ManualClock _clock = new();

    [Fact]
    public void Many_chats_get_nearly_the_whole_rate_and_never_more()
    {
        var times = Send(new PlatformPace(Platform(Telegram), _clock), Enumerable.Range(1, 3000).Select(n => $"{n}"));

        Assert.InRange(times[^1] / TimeSpan.FromSeconds(2999 / 30.0), 1.0, 1.03);
        Assert.InRange(MostWithin(times, TimeSpan.FromSeconds(1)), 29, 30);
    }

    [Fact]
    public void A_hiccup_is_caught_up_with_within_the_limit()
    {
        var pace = new PlatformPace(Platform(Telegram), _clock);
        var times = new List<TimeSpan>();
        for (var n = 0; n < 3000; n++)
        {
            times.Add(TakeNext(pace, $"{n}"));
            if (n % 100 == 0)
                _clock.Advance(TimeSpan.FromMilliseconds(100));
        }

        Assert.InRange(times[^1] / TimeSpan.FromSeconds(2999 / 30.0), 1.0, 1.03);
        Assert.InRange(MostWithin(times, TimeSpan.FromSeconds(1)), 29, 30);
    }

    [Fact]
    public void After_a_longer_rest_what_waited_does_not_go_all_at_once()
    {
        var pace = new PlatformPace(Platform(new(new(200, Duration.FromSeconds(1)))), _clock);
        Send(pace, Enumerable.Range(1, 400).Select(n => $"{n}"));
        _clock.Advance(TimeSpan.FromMilliseconds(500));
        Assert.Single(Enumerable.Range(1, 100), n => pace.TryTake(Chat($"late {n}")).IsGranted);
    }

    [Fact]
    public void Messages_that_are_held_up_on_their_way_and_arrive_together_are_no_more_than_the_rate_allows()
    {
        var pace = new PlatformPace(Platform(Telegram), _clock);
        for (var n = 0; n < 30; n++)
            while (!pace.TryTake(Chat($"{n}")).IsGranted)
                _clock.Advance(TimeSpan.FromMilliseconds(1));
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.InRange(pace.TryTake(Chat("late")).Wait, TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(1));

        for (var n = 0; n < 30; n++)
            pace.Answered();
        Assert.Equal(TimeSpan.FromSeconds(1), pace.TryTake(Chat("late")).Wait);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(pace.TryTake(Chat("late")).IsGranted);
    }

    [Fact]
    public void One_chat_gets_one_a_second_and_one_group_twenty_a_minute()
    {
        var chat = Send(new PlatformPace(Platform(Telegram), _clock), Enumerable.Repeat("7", 60));
        Assert.InRange(MostWithin(chat, TimeSpan.FromSeconds(1)), 1, 1);
        Assert.InRange(chat[^1], TimeSpan.FromSeconds(59), TimeSpan.FromSeconds(61));

        var group = Send(new PlatformPace(Platform(Telegram), _clock), Enumerable.Repeat("-7", 60));
        Assert.InRange(MostWithin(group, TimeSpan.FromMinutes(1)), 19, 20);
    }

    [Fact]
    public void A_chat_that_has_to_keep_its_distance_is_told_from_a_platform_that_has_to()
    {
        var pace = new PlatformPace(Platform(new(Chat: new(1, Duration.FromSeconds(1)))), _clock);
        Assert.True(pace.TryTake(Chat("1")).IsGranted);
        Assert.True(pace.TryTake(Chat("1")).IsChats);
        Assert.True(pace.TryTake(Chat("2")).IsGranted);
    }

    [Fact]
    public void Without_limits_nothing_waits() =>
        Assert.Equal(TimeSpan.Zero, Send(new PlatformPace(Platform(SendLimits.None), _clock), Enumerable.Repeat("7", 1000))[^1]);

    [Fact]
    public void The_platforms_word_halves_the_rate_once_and_it_grows_back()
    {
        var pace = new PlatformPace(Platform(Telegram), _clock);
        pace.Obey(TimeSpan.FromSeconds(5));
        pace.Obey(TimeSpan.FromSeconds(5));
        Assert.Equal(0.5, pace.Share);
        Assert.Equal(TimeSpan.FromSeconds(5), pace.PauseLeft);

        var times = Send(pace, Enumerable.Range(1, 2000).Select(n => $"{n}"));
        Assert.InRange(times[0], TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5.3));
        Assert.InRange(times.Count(at => at < TimeSpan.FromSeconds(6.1)), 12, 20);
        Assert.InRange(times.Count(at => at > TimeSpan.FromSeconds(40) && at <= TimeSpan.FromSeconds(50)), 290, 300);
        Assert.Equal(1, pace.Share);
    }

    [Fact]
    public void Every_new_word_halves_again_but_never_to_nothing()
    {
        var pace = new PlatformPace(Platform(Telegram), _clock);
        for (var n = 0; n < 20; n++)
        {
            pace.Obey(TimeSpan.FromSeconds(1));
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(1.0 / 16, pace.Share);
        Assert.True(Send(pace, ["1", "2"])[^1] < TimeSpan.FromSeconds(25));
    }

    [Fact]
    public void Answers_go_before_a_push_and_share_its_rate()
    {
        var pace = new PlatformPace(Platform(Telegram), _clock);
        TakeNext(pace, "bulk");
        var waits = Enumerable.Range(1, 30).Select(n => pace.Reserve(Chat($"person {n}"))).ToList();

        Assert.Equal(waits.Order(), waits);
        Assert.True(waits[^1] < TimeSpan.FromSeconds(1.1));
        Assert.True(TakeNext(pace, "bulk 2") > waits[^1]);
    }

    [Fact]
    public void An_answer_in_a_chat_need_not_keep_the_pushs_distance_but_the_push_keeps_its()
    {
        var pace = new PlatformPace(Platform(Telegram), _clock);
        TakeNext(pace, "7");
        Assert.True(pace.Reserve(Chat("7")) < TimeSpan.FromSeconds(0.1));
        Assert.InRange(pace.Gap(Chat("7")), Duration.FromSeconds(1), Duration.FromSeconds(2.1));
    }

    [Fact]
    public void Answers_that_a_group_has_to_wait_for_hold_nobody_else()
    {
        var pace = new PlatformPace(Platform(Telegram), _clock);
        var waits = Enumerable.Range(1, 60).Select(_ => pace.Reserve(Chat("-7"))).ToList();
        Assert.True(waits[^1] > TimeSpan.FromMinutes(2));

        _clock.Advance(TimeSpan.FromSeconds(3));
        Assert.True(Send(pace, Enumerable.Range(1, 90).Select(n => $"{n}"))[^1] < TimeSpan.FromSeconds(6.1));
    }

    [Fact]
    public void Very_many_chats_at_a_rate_that_is_none_each_keep_only_their_own_distance()
    {
        var pace = new PlatformPace(Platform(new(new(1_000_000, Duration.FromSeconds(1)), new(1, Duration.FromSeconds(1)))), _clock);
        for (var second = 0; second < 3; second++)
        {
            for (var chat = 0; chat < 5_000; chat++)
                TakeNext(pace, $"{chat}");
            _clock.Advance(TimeSpan.FromMilliseconds(1));
            Assert.All(Enumerable.Range(4_900, 100), chat => Assert.True(pace.TryTake(Chat($"{chat}")).IsChats));
            _clock.Advance(TimeSpan.FromSeconds(1.1));
        }
    }

    [Fact]
    public void Messages_that_fail_while_others_get_through_are_no_reason_for_a_break()
    {
        var pace = new PlatformPace(Platform(Telegram), _clock);
        var begun = pace.Now;
        _clock.Advance(TimeSpan.FromSeconds(30));
        pace.Succeeded();
        Fail(pace, begun, times: 64);
        Assert.Equal((TimeSpan.Zero, false), (pace.PauseLeft, pace.IsInTrouble));
    }

    [Fact]
    public void What_fails_together_is_one_reason_for_a_break_and_the_next_failure_a_longer_one()
    {
        var pace = new PlatformPace(Platform(Telegram), _clock);
        Fail(pace, pace.Now, times: 64);
        Assert.Equal(TimeSpan.FromSeconds(1), pace.PauseLeft);

        _clock.Advance(TimeSpan.FromSeconds(1));
        Fail(pace, pace.Now, times: 1);
        Assert.Equal(TimeSpan.FromSeconds(2), pace.PauseLeft);
    }

    [Fact]
    public void One_chat_that_fails_again_and_again_is_no_trouble_of_the_platform()
    {
        var pace = new PlatformPace(Platform(Telegram), _clock);
        Fail(pace, pace.Now, times: 64, chats: 1);
        Assert.Equal((TimeSpan.Zero, false), (pace.PauseLeft, pace.IsInTrouble));
        pace.Failed(Chat("another"), pace.Now);
        Assert.True(pace.IsInTrouble);
    }

    [Fact]
    public void A_platform_in_doubt_gets_one_message_at_a_time_until_one_gets_through()
    {
        var pace = new PlatformPace(Platform(Telegram), _clock);
        pace.Doubt();
        Assert.Equal((TimeSpan.Zero, true), (pace.PauseLeft, pace.IsInTrouble));
        pace.Succeeded();
        Assert.False(pace.IsInTrouble);
    }

    [Fact]
    public void A_clock_that_is_set_back_delays_nothing()
    {
        var pace = new PlatformPace(Platform(Telegram), _clock);
        TakeNext(pace, "1");
        _clock.Set(TimeSpan.FromHours(-1));
        Assert.True(pace.TryTake(Chat("2")).Wait < TimeSpan.FromSeconds(0.1));
    }

    private static ChatAddress Chat(string id) => new("fake", id);

    private static FakePlatform Platform(SendLimits limits) => new(_ => new SendResult.Sent("1")) { Limits = limits };

    private List<TimeSpan> Send(PlatformPace pace, IEnumerable<string> chats) => [.. chats.Select(chat => TakeNext(pace, chat)).ToList()];

    private TimeSpan TakeNext(PlatformPace pace, string chat)
    {
        while (pace.TryTake(Chat(chat)) is { IsGranted: false, Wait: var wait })
            _clock.Advance(wait);
        pace.Answered();
        return pace.Now;
    }

    private static void Fail(PlatformPace pace, TimeSpan begunAt, int times, int chats = 64)
    {
        for (var n = 0; n < times; n++)
            pace.Failed(Chat($"{n % chats}"), begunAt);
    }

    private static int MostWithin(List<TimeSpan> times, TimeSpan window) =>
        times.Select((from, index) => times.Skip(index).TakeWhile(at => at < from + window).Count()).Max();
}
