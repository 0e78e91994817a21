using DigestBot.Core;
using DigestBot.Operation.Metrics;
using Microsoft.Extensions.Hosting;

namespace DigestBot.Operation;

/// <summary>Counts every now and then, where measurements are sent instead of asked for.</summary>
internal sealed class SnapshotWorker(Snapshots snapshots, BotInstruments instruments, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        GC.KeepAlive(instruments);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await snapshots.TakeAsync(stoppingToken);
            }
            catch (Exception trouble) when (trouble is StorageException or OperationCanceledException)
            {
                // What is sent then, is as it was; whoever works on the database tells of the trouble.
            }

            await Task.Delay(Interval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
