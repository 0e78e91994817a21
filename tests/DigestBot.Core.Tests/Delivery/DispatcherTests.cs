using DigestBot.Core.Delivery;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace DigestBot.Core.Tests.Delivery;

public sealed class DispatcherTests
{
    private static readonly SendResult There = new SendResult.Sent("1");

    [Fact]
    public async Task Everything_ready_goes_out_once_and_is_recorded()
    {
        var outbox = new FakeQueue([.. Enumerable.Range(1, 100).Select(n => FakeQueue.Delivery(n, chatId: n % 7))]);
        var platform = new FakePlatform(_ => There);

        var outcome = await Dispatch(outbox, platform, TestContext.Current.CancellationToken);

        Assert.Equal(new DispatchOutcome(Sent: 100, Chats: 7, Waiting: 0, Failed: 0), outcome);
        Assert.Equal(100, platform.Received.Distinct().Count());
        Assert.All(outbox.Records.Values, record => Assert.IsType<DeliveryRecord.Sent>(record));
    }

    [Fact]
    public async Task A_chat_reads_its_push_in_order_so_what_follows_a_waiting_message_waits_too()
    {
        var outbox = new FakeQueue(FakeQueue.Delivery(1, 5), FakeQueue.Delivery(2, 5), FakeQueue.Delivery(3, 6));
        var platform = new FakePlatform(message => message.Content == "message 1" ? new SendResult.RetryAfter(Duration.FromSeconds(30), WaitScope.Chat) : There);

        await Dispatch(outbox, platform, TestContext.Current.CancellationToken);

        Assert.IsType<DeliveryRecord.Retry>(outbox.Records[1]);
        Assert.IsType<DeliveryRecord.Retry>(outbox.Records[2]);
        Assert.IsType<DeliveryRecord.Sent>(outbox.Records[3]);
        Assert.DoesNotContain("message 2", platform.Received);
    }

    [Fact]
    public async Task A_chat_that_refuses_is_suspended_and_not_tried_again()
    {
        var outbox = new FakeQueue(FakeQueue.Delivery(1, 5), FakeQueue.Delivery(2, 5));
        var platform = new FakePlatform(_ => new SendResult.Refused(RefusalKind.Gone, "blocked"));

        await Dispatch(outbox, platform, TestContext.Current.CancellationToken);

        Assert.Equal("blocked", Assert.IsType<DeliveryRecord.Suspended>(Assert.Single(outbox.Records).Value).Reason);
        Assert.Single(platform.Received);
    }

    [Fact]
    public async Task A_platform_that_throws_delays_its_own_message_only()
    {
        var outbox = new FakeQueue(FakeQueue.Delivery(1, 5), FakeQueue.Delivery(2, 6));
        var platform = new FakePlatform(message => message.Content == "message 1" ? throw new InvalidOperationException("broken") : There);

        var outcome = await Dispatch(outbox, platform, TestContext.Current.CancellationToken);

        Assert.Equal(new DispatchOutcome(Sent: 1, Chats: 1, Waiting: 1, Failed: 0), outcome);
    }

    [Fact]
    public async Task A_stop_lets_the_send_that_has_begun_finish_and_puts_the_others_back()
    {
        using var stop = new CancellationTokenSource();
        var outbox = new FakeQueue(FakeQueue.Delivery(1, 5), FakeQueue.Delivery(2, 5));
        var platform = new FakePlatform(_ =>
        {
            stop.Cancel();
            return There;
        });

        await Dispatch(outbox, platform, stop.Token);

        Assert.IsType<DeliveryRecord.Sent>(outbox.Records[1]);
        Assert.IsType<DeliveryRecord.Retry>(outbox.Records[2]);
    }

    [Fact]
    public async Task What_is_not_taken_as_it_stands_is_sent_again_simplified()
    {
        var outbox = new FakeQueue(FakeQueue.Delivery(1, 5));
        var platform = new FakePlatform(message => message.Content == "message 1" ? new SendResult.TooComplex(Simplification.PlainText, "no tags") : There);

        await Dispatch(outbox, platform, TestContext.Current.CancellationToken);

        Assert.Equal(["message 1", "PlainText of message 1"], platform.Received);
        Assert.IsType<DeliveryRecord.Sent>(outbox.Records[1]);
    }

    private static Task<DispatchOutcome> Dispatch(FakeQueue outbox, FakePlatform platform, CancellationToken ct) =>
        new Dispatcher(outbox, [platform], TimeProvider.System, NullLogger<Dispatcher>.Instance).DispatchAsync(chatId: null, ct);
}
