using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using NodaTime;

namespace DigestBot.Core.Tests.Delivery;

public sealed class SendGateTests
{
    private static readonly ChatAddress Anna = new("fake", "7");
    private readonly ManualClock _clock = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_passes_ahead_of_a_long_push()
    {
        var queue = new FakeQueue(_clock, [.. Enumerable.Range(1, 500).Select(n => FakeQueue.Delivery(n, 100 + n))]);
        var platform = new FakePlatform(_ => new SendResult.Sent("1")) { Limits = new(new(30, Duration.FromSeconds(1))) };
        var sending = new Sending(_clock, platform, queue);
        var pushing = _clock.Begin(() => sending.Dispatcher.DispatchAsync(new(), Ct));
        await _clock.UntilAsync(() => platform.Received.Count >= 100);

        var before = platform.Received.Count;
        await _clock.RunAsync(() => sending.Gate.AnswerAsync(Anna, ct => platform.SendAsync(Anna, new("answer", Silent: false, "a"), ct), Ct));
        Assert.InRange(platform.Received.ToList().IndexOf("answer"), before, before + 2);
        await _clock.FinishAsync(pushing);
        Assert.Equal(500, (await pushing).Sent);
    }

    [Fact]
    public async Task A_wait_that_an_answer_meets_holds_the_chats_pushes_and_the_platforms_holds_all()
    {
        var queue = new FakeQueue(_clock);
        var sending = new Sending(_clock, new FakePlatform(_ => new SendResult.Sent("1")), queue);
        var now = Instant.FromDateTimeOffset(_clock.GetUtcNow());

        await sending.Gate.AnswerAsync(Anna, Asks(WaitScope.Chat), Ct);
        Assert.Equal(now + Duration.FromMinutes(1), queue.Held[Anna]);
        Assert.Equal(TimeSpan.Zero, sending.Pace.PauseLeft);

        await sending.Gate.AnswerAsync(Anna, Asks(WaitScope.Platform), Ct);
        Assert.Equal(now + Duration.FromMinutes(1), queue.PlatformWait);
        Assert.Equal(TimeSpan.FromMinutes(1), sending.Pace.PauseLeft);
    }

    [Fact]
    public async Task While_a_platform_wants_silence_for_long_an_answer_is_not_waited_with()
    {
        var sending = new Sending(_clock, new FakePlatform(_ => new SendResult.Sent("1")), new FakeQueue(_clock));
        sending.Pace.Pause(TimeSpan.FromHours(12));
        var result = await sending.Gate.AnswerAsync(Anna, _ => throw new InvalidOperationException("sent all the same"), Ct);
        Assert.Equal(new SendResult.RetryAfter(Duration.FromHours(12), WaitScope.Platform), result);
    }

    private static Func<CancellationToken, Task<SendResult>> Asks(WaitScope scope) =>
        _ => Task.FromResult<SendResult>(new SendResult.RetryAfter(Duration.FromMinutes(1), scope));
}
