using DigestBot.Core.Delivery;
using DigestBot.Core.Delivery.Watching;

namespace DigestBot.Workers;

/// <summary>Plans what is due and sends what is ready, for as long as the service runs and no other process does it.</summary>
internal sealed class PushWorker(Instance instance, PlanLoop planning, IDispatcher dispatcher, Upkeep upkeep) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await instance.RunAsync(
                ct => Task.WhenAll(planning.RunAsync(ct), dispatcher.ServeAsync(ct), upkeep.RunAsync(ct)), stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // This is how it ends.
        }
    }
}
