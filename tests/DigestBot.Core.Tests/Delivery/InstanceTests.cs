using DigestBot.Core.Delivery;
using DigestBot.Core.Delivery.Watching;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace DigestBot.Core.Tests.Delivery;

/// <summary>One of the processes on a database, working while it holds the lease.</summary>
public sealed class InstanceTests : IDisposable
{
    private readonly ManualClock _clock = new();
    private readonly Lease _lease = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly List<string> _life = [];

    public void Dispose() => _stop.Dispose();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_works_until_it_is_stopped_and_gives_the_lease_back()
    {
        var running = RunAsync();
        await _clock.PassAsync(TimeSpan.FromMinutes(5));
        AssertLife("begins", holder: "me");
        await _stop.CancelAsync();
        await _clock.FinishAsync(Ended(running));
        AssertLife("begins ends", holder: null);
    }

    [Fact]
    public async Task While_another_has_the_lease_it_waits_and_then_takes_over()
    {
        _lease.Holder = "other";
        var running = RunAsync();
        await _clock.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Empty(_life);
        _lease.Holder = null;
        await _clock.PassAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(["begins"], _life);
        await StopAsync(running);
    }

    [Fact]
    public async Task When_the_lease_is_lost_the_work_ends_and_begins_anew_once_it_is_free()
    {
        var running = RunAsync();
        await _clock.PassAsync(TimeSpan.FromSeconds(10));
        _lease.Holder = "other";
        await _clock.PassAsync(TimeSpan.FromSeconds(10));
        AssertLife("begins ends", holder: "other");
        _lease.Holder = null;
        await _clock.PassAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(["begins", "ends", "begins"], _life);
        await StopAsync(running);
    }

    [Fact]
    public async Task A_database_that_cannot_be_written_for_long_does_not_end_the_work()
    {
        var running = RunAsync();
        await _clock.PassAsync(TimeSpan.FromSeconds(10));
        _lease.Trouble = new(StorageTrouble.Busy, "locked");
        await _clock.PassAsync(TimeSpan.FromMinutes(2));
        _lease.Trouble = null;
        await _clock.PassAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(["begins"], _life);
        await StopAsync(running);
    }

    [Fact]
    public async Task Work_that_fails_gives_the_lease_back_and_its_failure_is_told()
    {
        var instance = NewInstance();
        var running = _clock.Begin(() => instance.RunAsync(_ => Task.FromException(new InvalidOperationException("broken")), _stop.Token));
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => _clock.FinishAsync(running));
        Assert.Equal(("broken", null), (failure.Message, _lease.Holder));
    }

    [Fact]
    public async Task A_piece_of_work_holds_its_duty_for_as_long_as_it_takes_and_gives_it_back()
    {
        var working = _clock.Begin(() => NewInstance().TryDoAsync("duty", ct => Task.Delay(TimeSpan.FromMinutes(1), _clock, ct), Ct));
        await _clock.PassAsync(TimeSpan.FromSeconds(50));
        Assert.InRange(_lease.Claims, 5, 20);
        await _clock.FinishAsync(working);
        Assert.Equal((true, null), (await working, _lease.Holder));
    }

    [Fact]
    public async Task A_piece_of_work_is_not_begun_while_another_has_the_duty_and_ends_when_it_is_lost()
    {
        _lease.Holder = "other";
        Assert.False(await NewInstance().TryDoAsync("duty", _ => throw new InvalidOperationException("begun"), Ct));
        _lease.Holder = null;
        var working = _clock.Begin(() => NewInstance().TryDoAsync("duty", ct => Task.Delay(Timeout.InfiniteTimeSpan, _clock, ct), Ct));
        _lease.Holder = "other";
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _clock.FinishAsync(working));
    }

    [Fact]
    public async Task What_cannot_be_given_back_is_no_failure_of_the_work()
    {
        var running = RunAsync();
        await _clock.PassAsync(TimeSpan.FromSeconds(1));
        _lease.Trouble = new(StorageTrouble.Busy, "locked");
        await _stop.CancelAsync();
        await _clock.FinishAsync(Ended(running));
        Assert.Equal(TaskStatus.RanToCompletion, running.Status);
    }

    private void AssertLife(string life, string? holder) => Assert.Equal((life, holder), (string.Join(' ', _life), _lease.Holder));

    private Instance NewInstance() =>
        new(_lease, new StorageTroubles(_clock, NullLogger<StorageTroubles>.Instance), _clock, NullLogger<Instance>.Instance);

    private Task RunAsync() => _clock.Begin(() => NewInstance().RunAsync(
        async ct =>
        {
            _life.Add("begins");
            await Task.Delay(Timeout.InfiniteTimeSpan, ct).ToTheEnd();
            _life.Add("ends");
        }, _stop.Token));

    private async Task StopAsync(Task running)
    {
        await _stop.CancelAsync();
        await _clock.FinishAsync(Ended(running));
    }

    private static async Task Ended(Task running) => await running.ToTheEnd();

    private sealed class Lease : IInstanceLease
    {
        /// <summary>Who has it: <c>me</c> for the tested instance.</summary>
        public string? Holder { get; set; }

        public StorageException? Trouble { get; set; }

        public int Claims { get; private set; }

        public Task<InstanceHolder> ClaimAsync(string duty, string owner, Duration lasts, CancellationToken ct)
        {
            if (Trouble is { } trouble)
                throw trouble;
            Claims++;
            Holder ??= "me";
            return Task.FromResult(new InstanceHolder(Holder == "me" ? owner : "machine:7:other", default));
        }

        public Task ReleaseAsync(string duty, string owner, CancellationToken ct)
        {
            if (Trouble is { } trouble)
                throw trouble;
            Holder = Holder == "me" ? null : Holder;
            return Task.CompletedTask;
        }
    }
}
