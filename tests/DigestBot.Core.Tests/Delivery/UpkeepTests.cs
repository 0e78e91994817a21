using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Core.Delivery.Watching;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace DigestBot.Core.Tests.Delivery;

/// <summary>What is done every few seconds while the service runs.</summary>
public sealed class UpkeepTests : IDisposable
{
    private readonly ManualClock _clock = new();
    private readonly Ledger _ledger = new();
    private readonly Purging _chats = new();
    private readonly DeliveryProgress _progress;
    private readonly CancellationTokenSource _stop = new();

    public UpkeepTests() => _progress = new(_clock);

    public void Dispose() => _stop.Dispose();

    [Fact]
    public async Task What_waits_is_counted_and_what_is_long_done_cleared_step_by_step_once_an_hour()
    {
        _ledger.Clearable = 1_200;
        var begun = _clock.GetUtcNow();
        var living = Begin(new(_clock));
        await _clock.PassAsync(TimeSpan.FromMinutes(59));
        Assert.Equal([500, 500, 200, 0], _ledger.Cleared);
        Assert.Equal(Instant.FromDateTimeOffset(begun) - Duration.FromDays(30), _ledger.ClearedBefore);
        Assert.Equal(7, Assert.Single(_progress.Reports).Waiting);
        _ledger.Clearable = 3;
        await _clock.PassAsync(TimeSpan.FromMinutes(2));
        Assert.Equal([500, 500, 200, 0, 3, 0], _ledger.Cleared);
        await EndAsync(living);
    }

    [Fact]
    public async Task Chats_that_are_long_gone_are_deleted_a_few_at_a_time_once_an_hour()
    {
        _chats.Gone = 45;
        var begun = _clock.GetUtcNow();
        var living = Begin(new(_clock));
        await _clock.PassAsync(TimeSpan.FromMinutes(59));
        Assert.Equal([20, 20, 5, 0], _chats.Purged);
        Assert.Equal(Instant.FromDateTimeOffset(begun) - Duration.FromDays(180), _chats.PurgedBefore);
        await _clock.PassAsync(TimeSpan.FromMinutes(2));
        Assert.Equal([20, 20, 5, 0, 0], _chats.Purged);
        await EndAsync(living);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_takes_the_dues_along_once_and_wakes_whoever_delivers()
    {
        var signal = new DeliverySignal(_clock);
        var living = Begin(signal);
        await _clock.PassAsync(TimeSpan.FromMinutes(1));
        var wakes = signal.Wakes;
        _clock.Set(-TimeSpan.FromHours(3));
        await _clock.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Equal([Duration.FromHours(3)], _ledger.SetBack);
        Assert.True(signal.Wakes > wakes);

        _clock.Set(TimeSpan.FromHours(5));
        await _clock.PassAsync(TimeSpan.FromMinutes(1));
        _clock.Set(-TimeSpan.FromSeconds(2));
        await _clock.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Single(_ledger.SetBack);
        await EndAsync(living);
    }

    [Fact]
    public async Task A_clock_that_was_set_back_before_the_start_is_mended_at_the_start_and_not_again()
    {
        _ledger.Behind = Duration.FromHours(2);
        var living = Begin(new(_clock));
        await _clock.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Equal([Duration.FromHours(2)], _ledger.SetBack);
        await EndAsync(living);
    }

    [Fact]
    public async Task A_trouble_of_storage_passes_and_it_goes_on()
    {
        _ledger.Trouble = new(StorageTrouble.Full, "full");
        var living = Begin(new(_clock));
        await _clock.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Empty(_ledger.Cleared);
        _ledger.Trouble = null;
        await _clock.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Single(_ledger.Cleared);
        await EndAsync(living);
    }

    private Task Begin(DeliverySignal signal)
    {
        var platform = new FakePlatform(_ => new SendResult.Done());
        var troubles = new StorageTroubles(_clock, NullLogger<StorageTroubles>.Instance);
        var upkeep = new Upkeep(_ledger, _chats, [platform], _progress, new(), signal, troubles, _clock, NullLogger<Upkeep>.Instance);
        return _clock.Begin(() => upkeep.RunAsync(_stop.Token));
    }

    private async Task EndAsync(Task living)
    {
        await _stop.CancelAsync();
        await _clock.FinishAsync(living);
    }

    private sealed class Purging : IChatData
    {
        public int Gone { get; set; }

        public List<int> Purged { get; } = [];

        public Instant? PurgedBefore { get; private set; }

        public Task<int> PurgeAsync(Instant suspendedBefore, int atMost, CancellationToken ct)
        {
            PurgedBefore ??= suspendedBefore;
            Purged.Add(Math.Min(atMost, Gone));
            Gone -= Purged[^1];
            return Task.FromResult(Purged[^1]);
        }

        public Task<string> ReadAsync(Chat chat, string? personId, CancellationToken ct) => throw new NotSupportedException();

        public Task<IReadOnlyList<ForgottenRows>> ForgetAsync(Chat chat, string? personId, CancellationToken ct) => throw new NotSupportedException();
    }

    private sealed class Ledger : IDeliveryLedger
    {
        public int Clearable { get; set; }

        public StorageException? Trouble { get; set; }

        public List<int> Cleared { get; } = [];

        public Instant? ClearedBefore { get; private set; }

        public List<Duration> SetBack { get; } = [];

        public Task<Backlog> BacklogAsync(string platform, CancellationToken ct) =>
            Trouble is { } trouble ? throw trouble : Task.FromResult(new Backlog(7, null));

        public Task<int> ClearAsync(Instant finishedBefore, int atMost, CancellationToken ct)
        {
            ClearedBefore ??= finishedBefore;
            Cleared.Add(Math.Min(atMost, Clearable));
            Clearable -= Cleared[^1];
            return Task.FromResult(Cleared[^1]);
        }

        public Duration Behind { get; set; }

        public Task<Duration> BehindAsync(CancellationToken ct) => Task.FromResult(Behind);

        public Task SetBackAsync(Duration by, CancellationToken ct)
        {
            SetBack.Add(by);
            return Task.CompletedTask;
        }

        public Task<DeliveryCounts> CountAsync(IReadOnlyList<string> platforms, long afterId, CancellationToken ct) => throw new NotSupportedException();

        public Task<IReadOnlyList<DeadLetter>> DeadLettersAsync(int atMost, CancellationToken ct) => throw new NotSupportedException();

        public Task<int> RequeueAsync(IReadOnlyList<long>? ids, CancellationToken ct) => throw new NotSupportedException();
    }
}
