namespace DigestBot.Simulators;

/// <summary>Wakes whoever waits for something to happen.</summary>
internal sealed class Pulse
{
    private TaskCompletionSource _next = New();

    /// <summary>Ends at the next beat. Take it before looking whether what is waited for is there already.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public void Beat() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    /// <summary>Waits until it is so; looks again at each beat.</summary>
    public async Task UntilAsync(Func<bool> isSo, CancellationToken ct)
    {
        for (var next = Next; !isSo(); next = Next)
            await next.WaitAsync(ct);
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
