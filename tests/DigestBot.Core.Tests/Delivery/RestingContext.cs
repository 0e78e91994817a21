namespace DigestBot.Core.Tests.Delivery;

/// <summary>Where work is begun whose rest can be awaited: all that goes on after a wait comes by here and is counted while it runs.</summary>
internal sealed class RestingContext : SynchronizationContext
{
    private int _busy;

    public override void Post(SendOrPostCallback d, object? state)
    {
        Interlocked.Increment(ref _busy);
        ThreadPool.QueueUserWorkItem(_ => Run(() => d(state)));
    }

    /// <summary>Begins work here, on the caller's thread.</summary>
    public T Begin<T>(Func<T> work)
    {
        Interlocked.Increment(ref _busy);
        T begun = default!;
        Run(() => begun = work());
        return begun;
    }

    /// <summary>Returns when nothing runs: all that was begun here waits for a timer, for somebody outside, or is over.</summary>
    public async Task RestAsync()
    {
        while (Volatile.Read(ref _busy) > 0)
            await Task.Yield();
    }

    private void Run(Action step)
    {
        var before = Current;
        SetSynchronizationContext(this);
        try
        {
            step();
        }
        finally
        {
            SetSynchronizationContext(before);
            Interlocked.Decrement(ref _busy);
        }
    }
}
