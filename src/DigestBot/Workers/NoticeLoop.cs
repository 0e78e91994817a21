using DigestBot.Core.Conversation.Operation;
using DigestBot.Core.Delivery.Watching;

namespace DigestBot.Workers;

/// <summary>Tells operators what concerns them soon after it happened, and holds nothing else up.</summary>
internal sealed partial class NoticeLoop(NoticeRound round, StorageTroubles troubles, TimeProvider time, ILogger<NoticeLoop> logger)
{
    // What comes in at one look is told in one message.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(Pause, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await TellAsync(stop);
        }
    }

    private async Task TellAsync(CancellationToken stop)
    {
        try
        {
            await round.RunAsync(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // This is how it is stopped.
        }
        catch (Exception trouble)
        {
            if (!troubles.Tell(trouble))
                LogTrouble(trouble, Pause.TotalSeconds);
        }
    }

    [LoggerMessage(LogLevel.Error, "Operators could not be told about sources; it is tried again in {Seconds} s.")]
    private partial void LogTrouble(Exception trouble, double seconds);
}
