namespace DigestBot.Core.Conversation.Receiving;

/// <summary>
/// Handles what comes from a chat in order and what comes from different chats at the same time. A chat that is slow holds up nobody, and one
/// that asks for too much is told so once, while what it asks for beyond that is dropped.
/// </summary>
/// <param name="mostWaiting">How many may wait in one lane.</param>
/// <param name="watch">Turns down whoever floods, and times answers; null where neither is wanted.</param>
public sealed class ArrivalLanes<T>(IArrivalHandler<T> handler, CancellationToken abort, int mostWaiting = 8, ArrivalWatch? watch = null) : IDisposable
    where T : class, IArrival
{
    private const int MostAtOnce = 16;

    private readonly SemaphoreSlim _slots = new(MostAtOnce);
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Lane> _lanes = [];

    /// <summary>Queues an arrival; the task ends when it was handled or dropped, and is cancelled when it was neither.</summary>
    public Task HandleAsync(T arrival) => HandleAsync(arrival, watch?.Judge(arrival) ?? FloodVerdict.Pass);

    /// <summary>The same, where whoever asks has been judged before.</summary>
    public Task HandleAsync(T arrival, FloodVerdict verdict)
    {
        if (verdict is FloodVerdict.Drop)
            return Task.CompletedTask;
        var job = new Job(arrival, IsTooMuch: verdict is FloodVerdict.Tell) { BegunAt = watch?.Now ?? 0 };
        lock (_lock)
        {
            if (_lanes.TryGetValue(arrival.Lane, out var lane))
                return lane.Add(job, mostWaiting);
            _lanes[arrival.Lane] = lane = new();
            lane.Running = RunAsync(arrival.Lane, lane, job);
        }

        return job.Done.Task;
    }

    /// <summary>Waits until nothing is under way any more.</summary>
    public Task DrainAsync()
    {
        lock (_lock)
            return Task.WhenAll(_lanes.Values.Select(lane => lane.Running));
    }

    /// <inheritdoc />
    public void Dispose() => _slots.Dispose();

    private async Task RunAsync(string name, Lane lane, Job first)
    {
        await Task.Yield();
        for (Job? job = first; job is not null; job = Next(name, lane))
            await RunAsync(job);
    }

    private async Task RunAsync(Job job)
    {
        try
        {
            await _slots.WaitAsync(abort);
            try
            {
                using var step = watch?.Begin(job.Arrival);
                await (job.IsTooMuch ? handler.SlowDownAsync(job.Arrival, abort) : handler.HandleAsync(job.Arrival, abort));
            }
            finally
            {
                _slots.Release();
            }

            if (job is { IsTooMuch: false, Arrival.IsRequest: true })
                watch?.Answered(job.BegunAt);
            job.Done.SetResult();
        }
        catch (OperationCanceledException)
        {
            job.Done.SetCanceled(CancellationToken.None);
        }
    }

    private Job? Next(string name, Lane lane)
    {
        lock (_lock)
        {
            if (lane.Next() is { } job)
                return job;
            _lanes.Remove(name);
            return null;
        }
    }

    private sealed record Job(T Arrival, bool IsTooMuch = false)
    {
        public long BegunAt { get; init; }

        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class Lane
    {
        private readonly Queue<Job> _waiting = [];
        private bool _toldToSlowDown;

        public Task Running { get; set; } = Task.CompletedTask;

        public Task Add(Job job, int mostWaiting)
        {
            if (_waiting.Count >= mostWaiting && job.Arrival.IsRequest)
            {
                if (_toldToSlowDown && !job.Arrival.IsAwaited)
                    return Task.CompletedTask;
                _toldToSlowDown = true;
                job = job with { IsTooMuch = true };
            }

            _waiting.Enqueue(job);
            return job.Done.Task;
        }

        public Job? Next() => _waiting.TryDequeue(out var job) ? job : null;
    }
}
