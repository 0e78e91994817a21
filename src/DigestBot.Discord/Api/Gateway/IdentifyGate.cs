using System.Collections.Concurrent;
using DigestBot.Discord.Api.Rest.Results;

namespace DigestBot.Discord.Api.Gateway;

/// <summary>
/// Keeps sessions from beginning too fast, and too often: beyond the number of a day, Discord takes the token away. Whoever has its turn
/// keeps it until its session has begun or failed. Source: Discord, "Sharding" and "Identifying".
/// </summary>
/// <param name="look">Asks Discord how many may still begin: other processes begin some as well. Null where it does not say.</param>
internal sealed class IdentifyGate(
    SessionStartLimit limit, Func<CancellationToken, Task<SessionStartLimit?>> look, GatewayPace pace, TimeProvider time)
{
    private readonly ConcurrentDictionary<int, Lane> _lanes = [];
    private readonly Lock _lock = new();
    private int _left = limit.Remaining;
    private TimeSpan _reset = TimeSpan.FromMilliseconds(limit.ResetAfter);
    private long _since = time.GetTimestamp();
    private long _looked = time.GetTimestamp();
    private int _looks;

    /// <summary>Waits for the turn of a shard. Dispose it when the session has begun or failed.</summary>
    public async Task<Turn> EnterAsync(int shard, CancellationToken ct)
    {
        var lane = _lanes.GetOrAdd(shard % Math.Max(1, limit.MaxConcurrency), _ => new());
        await lane.Free.WaitAsync(ct);
        try
        {
            if (lane.LastUsed is { } last && pace.IdentifyWindow - time.GetElapsedTime(last) is { Ticks: > 0 } wait)
                await Task.Delay(wait, time, ct);
            await LookAsync(ct);
            while (Take() is { } reset)
                await Task.Delay(reset, time, ct);
            var looks = Volatile.Read(ref _looks);
            return new(lane, () => GiveBack(looks), time);
        }
        catch
        {
            lane.Free.Release();
            throw;
        }
    }

    private async Task LookAsync(CancellationToken ct)
    {
        if (time.GetElapsedTime(Interlocked.Read(ref _looked)) < pace.LimitHolds || await look(ct) is not { } now)
            return;
        lock (_lock)
            (_left, _reset, _since, _looks) = (now.Remaining, TimeSpan.FromMilliseconds(now.ResetAfter), time.GetTimestamp(), _looks + 1);
        Interlocked.Exchange(ref _looked, time.GetTimestamp());
    }

    /// <summary>Takes one of those left; else says when there are some again.</summary>
    private TimeSpan? Take()
    {
        lock (_lock)
        {
            if (time.GetElapsedTime(_since) >= _reset)
                (_left, _since, _reset) = (limit.Total, time.GetTimestamp(), TimeSpan.FromDays(1));
            if (_left <= 0)
                return _reset - time.GetElapsedTime(_since);
            _left--;
            return null;
        }
    }

    // What Discord has said since does not have it.
    private void GiveBack(int looks)
    {
        lock (_lock)
            _left += looks == _looks ? 1 : 0;
    }

    internal sealed class Lane
    {
        public SemaphoreSlim Free { get; } = new(1);

        public long? LastUsed { get; set; }
    }

    internal sealed class Turn(Lane lane, Action giveBack, TimeProvider time) : IDisposable
    {
        private bool _isAsked;
        private bool _isOver;

        /// <summary>The session is asked for: the next one waits from the end of this turn on. Until then, nothing was used up.</summary>
        public void Ask() => _isAsked = true;

        public void Dispose()
        {
            if (_isOver)
                return;
            _isOver = true;
            if (_isAsked)
                lane.LastUsed = time.GetTimestamp();
            else
                giveBack();
            lane.Free.Release();
        }
    }
}
