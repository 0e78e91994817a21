namespace DigestBot.Discord.Api.Rest.Limits;

/// <summary>Lets a request pass when all limits do, and learns them from the answers.</summary>
internal sealed class RateGate(TimeProvider time, double requestsPerSecond, int mostInvalid = InvalidRequests.Most)
{
    // Cloudflare's 429, before Discord itself, is a page; it holds for the address and does not always say for how long.
    private static readonly TimeSpan UnknownWait = TimeSpan.FromMinutes(1);

    // An answer that another request waits for comes sooner than its time-out, as a rule.
    private static readonly TimeSpan UntilAnswered = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly Buckets _buckets = new();
    private readonly GlobalRate _global = new(requestsPerSecond);
    private readonly InvalidRequests _invalid = new(mostInvalid);
    private readonly long _start = time.GetTimestamp();
    private TaskCompletionSource _changed = New();

    private TimeSpan Now => time.GetElapsedTime(_start);

    /// <summary>Waits for its turn, up to the patience.</summary>
    /// <returns>
    /// The bucket that the request counts in, to be given back by <see cref="Answered"/> or <see cref="Lost"/>; else the limit that is in its way.
    /// </returns>
    public async Task<(Bucket? Entered, Obstacle? Obstacle)> EnterAsync(RestRoute route, TimeSpan patience, CancellationToken ct)
    {
        var until = Now + patience;
        while (true)
        {
            var (entered, obstacle, changed) = Try(route);
            if (entered is not null)
                return (entered, null);
            var left = until - Now;
            if (left <= TimeSpan.Zero || obstacle!.Wait > left)
                return (null, obstacle! with { Wait = obstacle.Wait ?? UntilAnswered });
            await PauseAsync(obstacle.Wait ?? left, changed, ct);
        }
    }

    private async Task PauseAsync(TimeSpan wait, Task changed, CancellationToken ct)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ct);
        await Task.WhenAny(Task.Delay(wait, time, over.Token), changed);
        await over.CancelAsync();
        ct.ThrowIfCancellationRequested();
    }

    /// <summary>An answer came.</summary>
    public void Answered(RestRoute route, Bucket taken, int status, RateHeaders headers, TimeSpan? retryAfter, bool isReadable)
    {
        lock (_lock)
        {
            var now = Now;
            taken.Finish();
            var bucket = headers.Bucket is { } name ? _buckets.Learn(route, name, taken) : taken;
            bucket.Learn(headers, now);
            if (InvalidRequests.Counts(status, headers.Scope))
                _invalid.Count(now);
            if (status == 429)
                Block(bucket, headers.Scope, now + (retryAfter ?? UnknownWait), isReadable);
        }

        Beat();
    }

    /// <summary>No answer came.</summary>
    public void Lost(Bucket taken)
    {
        lock (_lock)
            taken.Finish();
        Beat();
    }

    private void Block(Bucket bucket, RateScope? scope, TimeSpan until, bool isReadable)
    {
        if (scope is RateScope.Global || !isReadable)
            _global.Block(until);
        else
            bucket.Block(until);
    }

    private (Bucket? Entered, Obstacle? Obstacle, Task Changed) Try(RestRoute route)
    {
        lock (_lock)
        {
            var now = Now;
            var bucket = _buckets.Of(route, now);
            var obstacle = ObstacleOf(route, bucket, now);
            if (obstacle is null)
            {
                bucket.Take();
                if (route.Secret is null)
                    _global.Take(now);
            }

            return (obstacle is null ? bucket : null, obstacle, _changed.Task);
        }
    }

    private Obstacle? ObstacleOf(RestRoute route, Bucket bucket, TimeSpan now)
    {
        if (_invalid.Wait(now) is { Ticks: > 0 } ban)
            return new("too many refused requests in ten minutes; Discord would ban this address", ban, IsForAll: true);
        if (route.Secret is null && _global.Wait(now) is { Ticks: > 0 } all)
            return new("the limit of all requests", all, IsForAll: true);
        return bucket.Wait(now) is var wait && wait != TimeSpan.Zero ? new("the limit of this route", wait, IsForAll: false) : null;
    }

    private void Beat() => Interlocked.Exchange(ref _changed, New()).TrySetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>A limit in the way of a request.</summary>
/// <param name="Wait">How long; null until something changes.</param>
/// <param name="IsForAll">Whether it is in the way of all.</param>
internal sealed record Obstacle(string Reason, TimeSpan? Wait, bool IsForAll);
