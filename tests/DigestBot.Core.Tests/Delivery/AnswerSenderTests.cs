using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Core.Delivery.Sending;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace DigestBot.Core.Tests.Delivery;

/// <summary>An answer has the consequences of a push where the chat does not take it.</summary>
public sealed class AnswerSenderTests
{
    private static readonly ChatAddress Group = new("fake", "-5");
    private readonly ManualClock _clock = new();
    private readonly FakeQueue _queue;

    public AnswerSenderTests() => _queue = new(_clock);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_tried_again_after_a_short_wait_and_after_trouble_that_passes()
    {
        var (result, calls, _) = await SendAsync(
            new SendResult.RetryAfter(Duration.FromSeconds(3), WaitScope.Platform), new SendResult.Unavailable("busy"), new SendResult.Sent("1"));

        Assert.Equal((new SendResult.Sent("1"), 3), (result, calls.Count));
    }

    [Fact]
    public async Task What_may_have_arrived_is_sent_once_more_and_what_would_come_too_late_not_at_all()
    {
        Assert.Equal(2, (await SendAsync(new SendResult.Uncertain("lost"), new SendResult.Uncertain("lost"), new SendResult.Sent("1"))).Calls.Count);
        Assert.Single((await SendAsync(new SendResult.RetryAfter(Duration.FromHours(1), WaitScope.Platform), new SendResult.Sent("1"))).Calls);
    }

    [Fact]
    public async Task It_follows_a_chat_that_moved()
    {
        var (result, calls, _) = await SendAsync(new SendResult.Moved("-100"), new SendResult.Sent("1"));

        Assert.IsType<SendResult.Sent>(result);
        Assert.Equal(["-5", "-100"], calls.Select(call => call.Chat.ChatId));
        Assert.Equal((Group, "-100"), Assert.Single(_queue.Moves));
    }

    [Fact]
    public async Task What_is_too_complex_is_sent_more_simply()
    {
        var (result, calls, _) = await SendAsync(new SendResult.TooComplex(Simplification.PlainText, "tags"), new SendResult.Sent("1"));

        Assert.IsType<SendResult.Sent>(result);
        Assert.Equal("PlainText of hello", calls[^1].Content);
    }

    [Theory]
    [InlineData(RefusalKind.Gone, ChatState.Suspended)]
    [InlineData(RefusalKind.NotFound, ChatState.Suspended)]
    [InlineData(RefusalKind.NoRights, ChatState.Suspended)]
    [InlineData(RefusalKind.TargetClosed, ChatState.Paused)]
    public async Task A_chat_that_takes_nothing_gets_nothing_more(RefusalKind kind, ChatState state) =>
        Assert.Equal(state, (await SendAsync(new SendResult.Refused(kind, "no"))).State);

    private async Task<(SendResult Result, List<(ChatAddress Chat, string Content)> Calls, ChatState State)> SendAsync(params SendResult[] answers)
    {
        var platform = new FakePlatform(_ => new SendResult.Sent("1"));
        var sending = new Sending(_clock, platform, _queue);
        await sending.Chats.OpenAsync(Group, "text", new() { Language = "en", TimeZone = "UTC" }, Ct);
        var sender = new AnswerSender(
            [platform], sending.Gate, _queue, sending.Chats, sending.Parts.Notices, _clock, NullLogger<AnswerSender>.Instance);
        var waiting = new Queue<SendResult>(answers);
        List<(ChatAddress, string)> calls = [];
        var result = await _clock.RunAsync(() => sender.SendAsync(Group, new("hello", Silent: false, ""), (chat, message, _) =>
        {
            calls.Add((chat, message.Content));
            return Task.FromResult(waiting.Dequeue());
        }, Ct));
        return (result, calls, sending.Chats.Only.State);
    }
}
