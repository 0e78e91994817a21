using DigestBot.Core.Conversation;
using DigestBot.Core.Conversation.Receiving;
using DigestBot.Core.Delivery;
using DigestBot.Core.Metering;
using DigestBot.Telegram.Api;
using DigestBot.Telegram.Profile;
using DigestBot.Telegram.Talking;
using Microsoft.Extensions.Logging;

namespace DigestBot.Telegram.Receiving;

/// <summary>Hears what is said on Telegram, from the first word with the server to the last.</summary>
internal sealed partial class TelegramReceiver(
    TelegramApi api, Myself me, BotProfile profile, IArrivalHandler<Arrival> desk, Func<IUpdateSource> sources, FloodGate floods, BotMeter meter,
    ReceiverStates states, TimeProvider time, ILogger<TelegramReceiver> logger) : IReceiver
{
    // Together less than what the service has for its end.
    private static readonly TimeSpan DrainPatience = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan AbortPatience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ClosePatience = TimeSpan.FromSeconds(2);

    public async Task ReceiveAsync(CancellationToken stop)
    {
        try
        {
            await RunAsync(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // This is how it ends.
        }
        catch (Exception trouble)
        {
            LogEnded(trouble);
            states.IsDeaf(TelegramPlatform.PlatformName, "Listening has ended.");
        }
    }

    private async Task RunAsync(CancellationToken stop)
    {
        if (!await UntilAsync(MeetAsync, stop))
            return;
        var source = sources();
        if (!await UntilAsync(source.OpenAsync, stop))
            return;
        LogListening(me.Username, source.Name);
        states.Hears(TelegramPlatform.PlatformName);
        var publishing = profile.PublishAsync(stop);
        using var abort = new CancellationTokenSource();
        using var lanes = new ArrivalLanes<Arrival>(
            desk, abort.Token, watch: new ArrivalWatch(TelegramPlatform.PlatformName, floods, meter, time));
        try
        {
            await source.ListenAsync(lanes, stop);
        }
        finally
        {
            await FinishAsync(lanes, abort, source);
            await publishing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<SendResult> MeetAsync(CancellationToken ct)
    {
        var answer = await api.GetMeAsync(ct);
        if (answer is ApiAnswer<BotUser>.Ok bot)
            me.Learn(bot.Result);
        return TelegramErrors.Read(answer, _ => new SendResult.Done());
    }

    /// <summary>Tries until it is done. False when it never will be.</summary>
    private async Task<bool> UntilAsync(Func<CancellationToken, Task<SendResult>> step, CancellationToken stop)
    {
        var backoff = new Backoff();
        for (SendResult? before = null, result; ; before = result)
        {
            result = await step(stop);
            if (result is SendResult.Done)
                return true;
            if (result is SendResult.Fatal fatal)
            {
                LogFatal(fatal.Reason);
                states.IsDeaf(TelegramPlatform.PlatformName, fatal.Reason);
                return false;
            }

            if (result != before)
                LogTrouble(result);
            states.IsDeaf(TelegramPlatform.PlatformName, $"It cannot be reached ({result}).");
            await Task.Delay(result is SendResult.RetryAfter later ? later.Wait.ToTimeSpan() : backoff.Next(), time, stop);
        }
    }

    private async Task FinishAsync(ArrivalLanes<Arrival> lanes, CancellationTokenSource abort, IUpdateSource source)
    {
        var drained = lanes.DrainAsync();
        await Task.WhenAny(drained, Task.Delay(DrainPatience, time, CancellationToken.None));
        await abort.CancelAsync();
        await Task.WhenAny(drained, Task.Delay(AbortPatience, time, CancellationToken.None));
        using var patience = new CancellationTokenSource(ClosePatience, time);
        await source.CloseAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    [LoggerMessage(LogLevel.Information, "Telegram: listening as @{Name} by {Source}.")]
    private partial void LogListening(string name, string source);

    [LoggerMessage(LogLevel.Warning, "Telegram cannot be reached ({Trouble}); it is tried again and again.")]
    private partial void LogTrouble(SendResult trouble);

    [LoggerMessage(LogLevel.Error, "{Reason} Nobody on Telegram is answered until that is mended and the service restarted; all else goes on.")]
    private partial void LogFatal(string reason);

    [LoggerMessage(LogLevel.Error, "Listening to Telegram has ended; restart the service.")]
    private partial void LogEnded(Exception trouble);
}
