using DigestBot.Core.Delivery;
using NodaTime;

namespace DigestBot.Core.Tests.Delivery;

/// <summary>Sending as the service does it: for as long as it runs.</summary>
public sealed class ServingTests
{
    private static readonly SendResult There = new SendResult.Sent("1");
    private readonly ManualClock _clock = new();

    [Fact]
    public async Task A_stop_lets_what_has_begun_arrive_begins_nothing_new_and_records_all()
    {
        using var stop = new CancellationTokenSource();
        var queue = new FakeQueue(_clock, [.. Enumerable.Range(1, 20).Select(n => FakeQueue.Delivery(n, n))]);
        var platform = new FakePlatform(_ =>
        {
            stop.Cancel();
            return There;
        });

        await ServeAsync(new(_clock, platform, queue, new() { MostAtOnce = 4 }), stop.Token);

        Assert.InRange(platform.Received.Count, 1, 4);
        Assert.Equal(platform.Received.Count, queue.Records.Count(result => result.Record is DeliveryRecord.Sent));
        Assert.Equal(0, queue.Leased);
    }

    [Fact]
    public async Task What_does_not_arrive_in_time_at_a_stop_is_called_off_and_uncertain()
    {
        using var stop = new CancellationTokenSource();
        var queue = new FakeQueue(_clock, FakeQueue.Delivery(1, 5));
        var platform = new FakePlatform(async (_, _, ct) =>
        {
            stop.Cancel();
            await Task.Delay(Timeout.InfiniteTimeSpan, ct);
            return There;
        });

        await ServeAsync(new(_clock, platform, queue), stop.Token);
        Assert.IsType<DeliveryRecord.Uncertain>(queue.Last(1));
        Assert.InRange(_clock.GetElapsedTime(0), TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task What_cannot_be_written_down_is_kept_and_written_when_the_cause_is_gone()
    {
        using var stop = new CancellationTokenSource();
        var queue = new FakeQueue(_clock, [.. Enumerable.Range(1, 30).Select(n => FakeQueue.Delivery(n, n))])
        {
            Trouble = new StorageException(StorageTrouble.Full, "full"),
        };
        var platform = new FakePlatform(_ => There);
        var serving = new Sending(_clock, platform, queue, new() { MostAtOnce = 4 }).Serve(stop.Token);

        await _clock.UntilAsync(() => platform.Received.Count == 4);
        for (var i = 0; i < 20; i++)
            await _clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(4, platform.Received.Count);
        queue.Trouble = null;
        await _clock.UntilAsync(() => queue.Records.Count == 30);
        Assert.Equal(30, platform.Received.Distinct().Count());
        Assert.Equal(30, platform.Received.Count);

        await stop.CancelAsync();
        await _clock.FinishAsync(serving);
    }

    [Fact]
    public async Task A_trouble_of_storage_at_the_moment_of_a_stop_leaves_nothing_unwritten()
    {
        using var stop = new CancellationTokenSource();
        var queue = new FakeQueue(_clock, [.. Enumerable.Range(1, 20).Select(n => FakeQueue.Delivery(n, n))]);
        queue.WhenRecording = () =>
        {
            stop.Cancel();
            throw new StorageException(StorageTrouble.Busy, "locked");
        };
        var platform = new FakePlatform(_ => There);

        await ServeAsync(new(_clock, platform, queue, new() { MostAtOnce = 4 }), stop.Token);
        Assert.Equal(platform.Received.Count, queue.Records.Count(result => result.Record is DeliveryRecord.Sent));
        Assert.Equal(0, queue.Leased);
    }

    [Fact]
    public async Task However_long_storage_is_in_trouble_that_is_no_standstill_of_sending()
    {
        using var stop = new CancellationTokenSource();
        var queue = new FakeQueue(_clock, [.. Enumerable.Range(1, 30).Select(n => FakeQueue.Delivery(n, n))])
        {
            Trouble = new StorageException(StorageTrouble.Full, "full"),
        };
        var platform = new FakePlatform(_ => There);
        var serving = new Sending(_clock, platform, queue, new() { MostAtOnce = 4 }).Serve(stop.Token);

        await _clock.UntilAsync(() => platform.Received.Count == 4);
        var begun = Now;
        await _clock.UntilAsync(() => Now - begun >= Duration.FromMinutes(30));
        Assert.Equal(1, queue.Recovered);
        queue.Trouble = null;
        await _clock.UntilAsync(() => queue.Records.Count == 30);
        Assert.Equal(30, platform.Received.Count);

        await stop.CancelAsync();
        await _clock.FinishAsync(serving);
    }

    [Fact]
    public async Task A_platform_that_could_not_work_is_tried_with_one_message_and_goes_on_by_itself_once_it_can()
    {
        using var stop = new CancellationTokenSource();
        var queue = new FakeQueue(_clock, [.. Enumerable.Range(1, 30).Select(n => FakeQueue.Delivery(n, n))]);
        var isMended = false;
        var platform = new FakePlatform(_ => isMended ? There : new SendResult.Fatal("wrong token"));
        var sending = new Sending(_clock, platform, queue, new() { MostAtOnce = 4 });
        var serving = sending.Serve(stop.Token);

        var begun = Now;
        await _clock.UntilAsync(() => Now - begun >= Duration.FromHours(3));
        Assert.InRange(platform.Received.Count, 2, 12);
        Assert.Equal("wrong token", Assert.Single(sending.Progress.Reports).Broken);
        isMended = true;
        await _clock.UntilAsync(() => queue.Records.Count(result => result.Record is DeliveryRecord.Sent) == 30);
        Assert.Null(Assert.Single(sending.Progress.Reports).Broken);

        await stop.CancelAsync();
        await _clock.FinishAsync(serving);
    }

    [Fact]
    public async Task Work_that_does_not_get_on_is_begun_anew()
    {
        using var stop = new CancellationTokenSource();
        var queue = new FakeQueue(_clock, FakeQueue.Delivery(1, 5));
        var platform = new FakePlatform(async (_, _, _) =>
        {
            await new TaskCompletionSource().Task;
            return There;
        });
        var serving = new Sending(_clock, platform, queue).Serve(stop.Token);

        await _clock.UntilAsync(() => queue.Recovered == 2);
        await stop.CancelAsync();
        await _clock.FinishAsync(serving);
    }

    [Fact]
    public async Task What_arrives_after_that_is_written_down_all_the_same()
    {
        using var stop = new CancellationTokenSource();
        var queue = new FakeQueue(_clock, FakeQueue.Delivery(1, 5));
        var late = new TaskCompletionSource<SendResult>();
        var platform = new FakePlatform((_, _, _) => late.Task);
        var serving = new Sending(_clock, platform, queue).Serve(stop.Token);

        await _clock.UntilAsync(() => queue.Recovered == 2);
        Assert.Empty(queue.Records);
        late.SetResult(There);
        await _clock.UntilAsync(() => queue.Records.Count > 0);
        Assert.IsType<DeliveryRecord.Sent>(queue.Last(1));

        await stop.CancelAsync();
        await _clock.FinishAsync(serving);
    }

    [Fact]
    public async Task What_can_be_called_off_then_is_uncertain_before_anybody_takes_it_anew()
    {
        using var stop = new CancellationTokenSource();
        var queue = new FakeQueue(_clock, FakeQueue.Delivery(1, 5));
        var recoveredAt = 0;
        var platform = new FakePlatform(async (_, _, ct) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, ct).ToTheEnd();
            recoveredAt = Math.Max(recoveredAt, queue.Recovered);
            return new SendResult.Uncertain("called off");
        });
        var serving = new Sending(_clock, platform, queue).Serve(stop.Token);

        await _clock.UntilAsync(() => queue.Records.Count > 0);
        Assert.Equal(1, recoveredAt);
        Assert.IsType<DeliveryRecord.Uncertain>(queue.Records[0].Record);

        await stop.CancelAsync();
        await _clock.FinishAsync(serving);
    }

    [Fact]
    public async Task A_platform_that_fails_every_time_is_asked_ever_less_often()
    {
        using var stop = new CancellationTokenSource();
        var queue = new FakeQueue(_clock, [.. Enumerable.Range(1, 1000).Select(n => FakeQueue.Delivery(n, n))]);
        var platform = new FakePlatform(_ => new SendResult.Unavailable("bad gateway"));
        var serving = new Sending(_clock, platform, queue, new() { MostAtOnce = 8 }).Serve(stop.Token);
        var start = Now;

        while (Now - start < Duration.FromMinutes(10))
            await _clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.InRange(platform.Received.Count, 8, 60);

        await stop.CancelAsync();
        await _clock.FinishAsync(serving);
    }

    [Fact]
    public async Task A_long_wait_of_a_platform_is_slept_through()
    {
        using var stop = new CancellationTokenSource();
        var queue = new FakeQueue(_clock, FakeQueue.Delivery(1, 5)) { PlatformWait = Now + Duration.FromHours(12) };
        var sending = new Sending(_clock, new FakePlatform(_ => There), queue);
        var serving = sending.Serve(stop.Token);

        for (var i = 0; i < 20; i++)
            await _clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.InRange(_clock.Looks, 1, 1000);

        await stop.CancelAsync();
        await _clock.FinishAsync(serving);
    }

    private Instant Now => Instant.FromDateTimeOffset(_clock.GetUtcNow());

    private Task ServeAsync(Sending sending, CancellationToken stop) => _clock.FinishAsync(sending.Serve(stop));
}
