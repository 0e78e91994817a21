using DigestBot.Core.Conversation;
using DigestBot.Core.Delivery;
using DigestBot.Core.Delivery.Watching;

namespace DigestBot.Workers;

/// <summary>Plans what is due, sends what is ready and hears what is said, for as long as the service runs and no other process does it.</summary>
internal sealed class PushWorker(
    Instance instance, PlanLoop planning, NoticeLoop notices, IDispatcher dispatcher, Upkeep upkeep, IEnumerable<IReceiver> receivers,
    StorageTroubles troubles, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var working = instance.RunAsync(WorkAsync, stoppingToken);
            if (await Task.WhenAny(working, troubles.End) == troubles.End)
                lifetime.StopApplication();
            await working;
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // This is how it ends.
        }
    }

    private async Task WorkAsync(CancellationToken ct)
    {
        await upkeep.LookBackAsync(ct);
        await Task.WhenAll(
            [planning.RunAsync(ct), notices.RunAsync(ct), dispatcher.ServeAsync(ct), upkeep.RunAsync(ct), .. receivers.Select(receiver => receiver.ReceiveAsync(ct))]);
    }
}
