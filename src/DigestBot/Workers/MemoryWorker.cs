using DigestBot.Hosting;

namespace DigestBot.Workers;

/// <summary>
/// Gives back the memory that an import, a push or many questions needed. Left alone, the collector and the C library keep it until they need
/// some again, and most of the day the bot does nothing.
/// </summary>
internal sealed class MemoryWorker(TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    // Less is not worth stopping everything for, though it is for milliseconds.
    private const long WorthIt = 8 << 20;

    private long _allocated;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                GiveBack(GC.GetTotalAllocatedBytes());
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // This is how it ends.
        }
    }

    private void GiveBack(long allocated)
    {
        if (allocated - _allocated < WorthIt)
            return;
        _allocated = allocated;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        NativeHeap.GiveBack();
    }
}
