using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Tests.Conversation;
using NodaTime;

namespace DigestBot.Core.Tests.Delivery;

public sealed class DispatcherTests
{
    private static readonly SendResult There = new SendResult.Sent("1");
    private readonly ManualClock _clock = new();

    [Fact]
    public async Task Everything_ready_goes_out_once_and_is_recorded()
    {
        var queue = Queue([.. Enumerable.Range(1, 300).Select(n => FakeQueue.Delivery(n, chatId: n % 70))]);
        var platform = new FakePlatform(_ => There);

        Assert.Equal(new DispatchOutcome(Sent: 300, Chats: 70, Waiting: 0, Failed: 0), await DispatchAsync(queue, platform));
        Assert.Equal(300, platform.Received.Distinct().Count());
        Assert.All(queue.Records, result => Assert.IsType<DeliveryRecord.Sent>(result.Record));
    }

    [Fact]
    public async Task Results_that_come_together_are_written_together_and_no_more_are_begun_than_may_be_unwritten()
    {
        var queue = Queue([.. Enumerable.Range(1, 200).Select(n => FakeQueue.Delivery(n, chatId: n))]);
        var platform = new FakePlatform(async (_, _, _) =>
        {
            await Task.Yield();
            return There;
        });

        await DispatchAsync(queue, platform, new() { MostAtOnce = 10 });

        Assert.Equal(200, queue.Batches.Sum());
        Assert.All(queue.Batches, batch => Assert.InRange(batch, 1, 10));
        Assert.InRange(platform.Most, 1, 10);
    }

    [Fact]
    public async Task A_chat_that_must_wait_long_delays_its_own_next_message_and_nobody_else()
    {
        var queue = Queue(FakeQueue.Delivery(1, 5), FakeQueue.Delivery(2, 5), FakeQueue.Delivery(3, 6));
        var platform = new FakePlatform(message => message.Content == "message 1" ? new SendResult.RetryAfter(Duration.FromHours(12), WaitScope.Chat) : There);

        Assert.Equal(new DispatchOutcome(Sent: 1, Chats: 1, Waiting: 1, Failed: 0), await DispatchAsync(queue, platform));
        Assert.Equal(["message 1", "message 3"], platform.Received.Order());
        Assert.InRange(Assert.IsType<DeliveryRecord.ChatWaits>(queue.Last(1)).At - Now, Duration.FromHours(11.9), Duration.FromHours(12));
    }

    [Fact]
    public async Task A_chat_that_must_wait_shortly_gets_all_in_order()
    {
        var queue = Queue(FakeQueue.Delivery(1, 5), FakeQueue.Delivery(2, 5));
        var tries = 0;
        var platform = new FakePlatform(_ => ++tries == 1 ? new SendResult.RetryAfter(Duration.FromSeconds(2), WaitScope.Chat) : There);

        await DispatchAsync(queue, platform);
        Assert.Equal(["message 1", "message 1", "message 2"], platform.Received);
    }

    [Fact]
    public async Task A_wait_from_before_a_restart_is_kept()
    {
        var queue = Queue(FakeQueue.Delivery(1, 5));
        queue.PlatformWait = Now + Duration.FromHours(1);
        var platform = new FakePlatform(_ => There);

        await DispatchAsync(queue, platform);
        Assert.Empty(platform.Received);

        var chat = Queue(FakeQueue.Delivery(1, 5) with { ChatWait = Now + Duration.FromHours(1) });
        await DispatchAsync(chat, platform);
        Assert.Empty(platform.Received);
        Assert.Equal(new DeliveryRecord.Held(Now + Duration.FromHours(1)), chat.Last(1) with { });
    }

    [Fact]
    public async Task A_wait_of_the_platform_holds_everything_and_is_kept()
    {
        var queue = Queue([.. Enumerable.Range(1, 100).Select(n => FakeQueue.Delivery(n, n))]);
        var platform = new FakePlatform(_ => new SendResult.RetryAfter(Duration.FromHours(1), WaitScope.Platform));

        await DispatchAsync(queue, platform, new() { MostAtOnce = 4 });
        Assert.InRange(platform.Received.Count, 1, 4);
        Assert.NotNull(queue.PlatformWait);
    }

    [Fact]
    public async Task The_same_wait_asked_of_chat_after_chat_is_the_platforms()
    {
        var queue = Queue([.. Enumerable.Range(1, 100).Select(n => FakeQueue.Delivery(n, n))]);
        var platform = new FakePlatform(_ => new SendResult.RetryAfter(Duration.FromHours(1), WaitScope.Unknown));

        await DispatchAsync(queue, platform, new() { MostAtOnce = 1 });
        Assert.Equal(5, platform.Received.Count);
        Assert.IsType<DeliveryRecord.ChatWaits>(queue.Records[0].Record);
    }

    [Fact]
    public async Task A_chat_that_refuses_is_suspended_and_not_tried_again()
    {
        var queue = Queue(FakeQueue.Delivery(1, 5), FakeQueue.Delivery(2, 5));
        var platform = new FakePlatform(_ => new SendResult.Refused(RefusalKind.Gone, "blocked"));

        await DispatchAsync(queue, platform);
        Assert.Equal("blocked", Assert.IsType<DeliveryRecord.Suspended>(Assert.Single(queue.Records).Record).Reason);
        Assert.Single(platform.Received);
    }

    [Fact]
    public async Task A_chat_that_moved_is_moved_and_gets_its_message_there()
    {
        var queue = Queue(FakeQueue.Delivery(1, 5));
        var platform = new FakePlatform((chat, _, _) => Task.FromResult(chat.ChatId == "5" ? new SendResult.Moved("-100") : There));

        Assert.Equal(1, (await DispatchAsync(queue, platform)).Sent);
        Assert.Equal((new ChatAddress("fake", "5"), "-100"), Assert.Single(queue.Moves));
        Assert.Equal(["5", "-100"], platform.Chats.Select(chat => chat.ChatId));
    }

    [Fact]
    public async Task A_move_that_cannot_be_written_down_is_tried_again_and_leaves_no_doubt()
    {
        var queue = Queue(FakeQueue.Delivery(1, 5));
        queue.TroubleOfMoving = new StorageException(StorageTrouble.Full, "full");
        var platform = new FakePlatform((chat, _, _) => Task.FromResult(chat.ChatId == "5" ? new SendResult.Moved("-100") : There));

        Assert.Equal(1, (await DispatchAsync(queue, platform)).Sent);
        Assert.Equal("full", Assert.IsType<DeliveryRecord.Retry>(queue.Records[0].Record).Reason);
    }

    [Fact]
    public async Task A_simpler_form_that_cannot_be_kept_for_others_is_there_all_the_same()
    {
        var queue = Queue(FakeQueue.Delivery(1, 5) with { BodyId = 9 });
        var platform = new FakePlatform(message => message.Content == "message 1" ? new SendResult.TooComplex(Simplification.PlainText, "no tags") : There);
        var outbox = new InMemoryOutbox { Trouble = new StorageException(StorageTrouble.Full, "full") };

        await new Sending(_clock, platform, queue, outbox: outbox).DispatchAsync();
        Assert.Equal(["message 1", "PlainText of message 1"], platform.Received);
        Assert.IsType<DeliveryRecord.Sent>(Assert.Single(queue.Records).Record);
    }

    [Fact]
    public async Task A_turn_that_is_far_away_is_not_waited_for_under_way()
    {
        var queue = Queue(FakeQueue.Delivery(1, 5));
        Sending? sending = null;
        var platform = new FakePlatform((chat, _, _) =>
        {
            sending!.Pace.Pause(TimeSpan.FromHours(1));
            return Task.FromResult(chat.ChatId == "5" ? new SendResult.Moved("-100") : There);
        });
        sending = new Sending(_clock, platform, queue);

        await sending.DispatchAsync();
        Assert.InRange(Assert.IsType<DeliveryRecord.ChatWaits>(queue.Last(1)).At - Now, Duration.FromMinutes(59), Duration.FromMinutes(60));
    }

    [Fact]
    public async Task A_trouble_of_storage_ends_a_dispatch_but_not_before_what_is_there_is_written_down()
    {
        var queue = Queue([.. Enumerable.Range(1, 20).Select(n => FakeQueue.Delivery(n, n))]);
        queue.WhenRecording = () => throw new StorageException(StorageTrouble.Busy, "locked");
        var platform = new FakePlatform(_ => There);

        await Assert.ThrowsAsync<StorageException>(() => DispatchAsync(queue, platform, new() { MostAtOnce = 4 }));
        Assert.NotEmpty(platform.Received);
        Assert.Equal(platform.Received.Count, queue.Records.Count(result => result.Record is DeliveryRecord.Sent));
        Assert.Equal(0, queue.Leased);
    }

    [Fact]
    public async Task Where_none_of_very_many_chats_is_known_sending_stops_and_the_others_are_not_suspended()
    {
        var queue = Queue([.. Enumerable.Range(1, 200).Select(n => FakeQueue.Delivery(n, n))]);
        var platform = new FakePlatform(_ => new SendResult.Refused(RefusalKind.NotFound, "chat not found"));

        var outcome = await DispatchAsync(queue, platform, new() { MostAtOnce = 4 });
        Assert.InRange(outcome.Failed, 1, 50);
        Assert.InRange(platform.Received.Count, 50, 54);
        Assert.Equal(0, queue.Leased);
    }

    [Fact]
    public async Task What_is_not_taken_as_it_stands_is_sent_again_simplified_and_kept_so_for_the_others()
    {
        var queue = Queue(FakeQueue.Delivery(1, 5) with { BodyId = 9 });
        var platform = new FakePlatform(message => message.Content == "message 1" ? new SendResult.TooComplex(Simplification.PlainText, "no tags") : There);
        var sending = new Sending(_clock, platform, queue);

        await sending.DispatchAsync();
        Assert.Equal(["message 1", "PlainText of message 1"], platform.Received);
        Assert.IsType<DeliveryRecord.Sent>(queue.Last(1));
        Assert.Equal("PlainText of message 1", sending.Outbox.Saved[9]);
    }

    [Fact]
    public async Task What_is_not_taken_even_when_simplified_is_given_up_after_one_more_try()
    {
        var queue = Queue(FakeQueue.Delivery(1, 5));
        var platform = new FakePlatform(_ => new SendResult.TooComplex(Simplification.PlainText, "no tags"));

        await DispatchAsync(queue, platform);
        Assert.Equal(2, platform.Received.Count);
        Assert.IsType<DeliveryRecord.Dead>(queue.Last(1));
    }

    [Fact]
    public async Task Parts_of_a_message_keep_to_the_pace_like_any_other()
    {
        var queue = Queue(FakeQueue.Delivery(1, 5));
        List<TimeSpan> times = [];
        var platform = new FakePlatform(message =>
        {
            times.Add(_clock.GetElapsedTime(0));
            return message.Content == "message 1" ? new SendResult.TooComplex(Simplification.Split, "too long") : There;
        })
        {
            Limits = new(Chat: new(1, Duration.FromSeconds(1))),
            Parts = 3,
        };

        await DispatchAsync(queue, platform);
        Assert.Equal(["message 1", "part 1", "part 2", "part 3"], platform.Received);
        Assert.All(times.Zip(times.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1.1)));
    }

    [Fact]
    public async Task A_part_that_has_to_wait_does_not_bring_those_before_it_again()
    {
        var troubles = new Queue<SendResult>([new SendResult.RetryAfter(Duration.FromSeconds(20), WaitScope.Chat), new SendResult.Unavailable("bad gateway")]);
        var platform = new FakePlatform(message => message.Content switch
        {
            "message 1" => new SendResult.TooComplex(Simplification.Split, "too long"),
            "part 2" when troubles.TryDequeue(out var trouble) => trouble,
            _ => There,
        })
        { Parts = 3 };
        var queue = Queue(FakeQueue.Delivery(1, 5));

        await DispatchAsync(queue, platform);
        Assert.Equal(["message 1", "part 1", "part 2", "part 2", "part 2", "part 3"], platform.Received);
        Assert.IsType<DeliveryRecord.Sent>(Assert.Single(queue.Records).Record);
    }

    [Fact]
    public async Task A_platform_that_throws_delays_its_own_message_only_and_gets_it_once_more()
    {
        var queue = Queue(FakeQueue.Delivery(1, 5), FakeQueue.Delivery(2, 6));
        var platform = new FakePlatform(message => message.Content == "message 1" ? throw new InvalidOperationException("broken") : There);

        Assert.Equal(new DispatchOutcome(Sent: 1, Chats: 1, Waiting: 0, Failed: 1), await DispatchAsync(queue, platform));
        Assert.Equal(2, platform.Received.Count(message => message == "message 1"));
    }

    [Fact]
    public async Task A_platform_that_cannot_work_is_left_alone_and_loses_nothing()
    {
        var queue = Queue([.. Enumerable.Range(1, 50).Select(n => FakeQueue.Delivery(n, n))]);
        var platform = new FakePlatform(_ => new SendResult.Fatal("wrong token"));

        await DispatchAsync(queue, platform, new() { MostAtOnce = 3 });
        Assert.InRange(platform.Received.Count, 1, 3);
        Assert.All(queue.Records, result => Assert.IsType<DeliveryRecord.Held>(result.Record));
    }

    [Fact]
    public async Task A_topic_that_is_closed_pauses_and_its_group_hears_of_it()
    {
        var topic = FakeQueue.Delivery(1, 5) with { Chat = new ChatAddress("fake", "-5", "77") };
        var platform = new FakePlatform((chat, _, _) => Task.FromResult(
            chat.Thread == "77" ? new SendResult.Refused(RefusalKind.TargetClosed, "TOPIC_CLOSED") : There));
        var queue = Queue(topic);

        await DispatchAsync(queue, platform);
        Assert.IsType<DeliveryRecord.Suspended>(queue.Last(1));
        await _clock.UntilAsync(() => platform.Chats.Count >= 2);
        Assert.Contains("/resume", platform.Received.Last());
        Assert.Equal("", platform.Chats.Last().Thread);
    }

    private Instant Now => Instant.FromDateTimeOffset(_clock.GetUtcNow());

    private FakeQueue Queue(params IReadOnlyList<LeasedDelivery> deliveries) => new(_clock, deliveries);

    private Task<DispatchOutcome> DispatchAsync(FakeQueue queue, FakePlatform platform, DeliveryOptions? options = null) =>
        new Sending(_clock, platform, queue, options).DispatchAsync();
}
