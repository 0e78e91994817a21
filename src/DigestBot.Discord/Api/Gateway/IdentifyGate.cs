using System.Collections.Concurrent;
using DigestBot.Discord.Api.Rest.Results;

namespace DigestBot.Discord.Api.Gateway;

/// <summary>
/// Keeps sessions from beginning too fast, and too often: beyond the number of a day, Discord takes the token away. Whoever has its turn
/// keeps it until its session has begun or failed. Source: Discord, "Sharding" and "Identifying".
/// </summary>
internal sealed class IdentifyGate(SessionStartLimit limit, GatewayPace pace, TimeProvider time)
{
    private readonly ConcurrentDictionary<int, Lane> _lanes = [];
    private readonly Lock _lock = new();
    private int _left = limit.Remaining;
    private TimeSpan _reset = TimeSpan.FromMilliseconds(limit.ResetAfter);
    private long _since = time.GetTimestamp();

    /// <summary>Waits for the turn of a shard. Dispose it when the session has begun or failed.</summary>
    public async Task<Turn> EnterAsync(int shard, CancellationToken ct)
    {
        var lane = _lanes.GetOrAdd(shard % Math.Max(1, limit.MaxConcurrency), _ => new());
        await lane.Free.WaitAsync(ct);
        try
        {
            if (lane.LastUsed is { } last && pace.IdentifyWindow - time.GetElapsedTime(last) is { Ticks: > 0 } wait)
                await Task.Delay(wait, time, ct);
            while (Take() is { } reset)
                await Task.Delay(reset, time, ct);
            return new(lane, time);
        }
        catch
        {
            lane.Free.Release();
            throw;
        }
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

    internal sealed class Lane
    {
        public SemaphoreSlim Free { get; } = new(1);

        public long? LastUsed { get; set; }
    }

    internal sealed class Turn(Lane lane, TimeProvider time) : IDisposable
    {
        private bool _isAsked;
        private bool _isOver;

        /// <summary>The session is asked for: the next one waits from the end of this turn on.</summary>
        public void Ask() => _isAsked = true;

        public void Dispose()
        {
            if (_isOver)
                return;
            _isOver = true;
            if (_isAsked)
                lane.LastUsed = time.GetTimestamp();
            lane.Free.Release();
        }
    }
}
