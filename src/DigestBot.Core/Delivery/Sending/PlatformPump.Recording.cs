using Microsoft.Extensions.Logging;
using NodaTime;

namespace DigestBot.Core.Delivery.Sending;

internal sealed partial class PlatformPump
{
    private static readonly TimeSpan FirstBackoff = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan AbortPatience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BetweenLastTries = TimeSpan.FromMilliseconds(200);

    private int _judged;
    private Instant? _newWait;
    private TimeSpan _backoff;
    private string? _trouble;

    /// <summary>Writes down all that was answered since the last time. What cannot be written is kept and written later.</summary>
    private async Task<bool> RecordAsync(CancellationToken ct)
    {
        while (_answered.TryDequeue(out var answer))
        {
            _judged++;
            _unrecorded.Add(new(answer.Delivery, Judge(answer)));
        }

        if (_newWait is { } until)
            await parts.Queue.SavePlatformWaitAsync(platform.Name, until, ct);
        _newWait = null;
        if (_unrecorded.Count == 0)
            return false;
        await parts.Queue.RecordAsync(_unrecorded, ct);
        foreach (var result in _unrecorded)
            Count(result);
        _begun -= _judged;
        _judged = 0;
        _unrecorded.Clear();
        return true;
    }

    private DeliveryRecord Judge(Answer answer)
    {
        var delivery = answer.Delivery;
        var result = watch.Interpret(delivery.ChatId, answer.Result);
        var now = Now();
        React(answer with { Result = result }, now);
        return SendRules.Judge(result, new(
            now, delivery.Failures, delivery.Uncertain, platform.RecognisesRepeats, _pace.Gap(delivery.Chat), parts.Jitter()));
    }

    private void React(Answer answer, Instant now)
    {
        var delivery = answer.Delivery;
        if (answer.Result is SendResult.RetryAfter)
            parts.Progress.AskedToWait(platform.Name);
        switch (answer.Result)
        {
            case SendResult.RetryAfter { Scope: WaitScope.Platform } all:
                _pace.Obey(all.Wait.ToTimeSpan());
                _newWait = now + all.Wait;
                LogWaits(platform.Name, all.Wait, _pace.Share);
                break;
            case SendResult.Unavailable or SendResult.Uncertain:
                _pace.Failed(delivery.Chat, answer.BegunAt);
                break;
            case SendResult.Refused refused:
                Refused(delivery, refused);
                break;
            case SendResult.Rejected rejected:
                parts.Notices.TellKeeperOrChat(
                    platform, delivery.Chat, (texts, chat) => texts.MessageNotTakenIn(chat, rejected.Reason), texts => texts.MessageNotTaken(rejected.Reason));
                break;
            case SendResult.Fatal fatal:
                Broken = fatal.Reason;
                break;
            default:
                _pace.Succeeded();
                break;
        }
    }

    private void Refused(LeasedDelivery delivery, SendResult.Refused refused)
    {
        _pace.Succeeded();
        LogRefused(delivery.Chat, refused.Kind, refused.Reason);
        if (refused.Kind == RefusalKind.NotFound && watch.Alarms(_pace.Now))
            LogManyUnknown(platform.Name);
        if (refused.Kind == RefusalKind.TargetClosed)
            parts.Notices.TellKeeper(platform, delivery.Chat, (texts, chat) => texts.TopicClosedIn(chat), around: texts => texts.TopicClosed);
        if (refused.Kind == RefusalKind.NoRights)
            parts.Notices.TellKeeper(platform, delivery.Chat, (texts, chat) => texts.NoRightsIn(chat));
    }

    private void Count(DeliveryResult result)
    {
        Tally.Add(result);
        switch (result.Record)
        {
            case DeliveryRecord.Sent sent:
                parts.Progress.Sent(platform.Name);
                HasSent = true;
                LookAgain(sent.Next);
                break;
            case DeliveryRecord.Held held:
                LookAgain(held.At);
                break;
            case DeliveryRecord.Retry retry:
                LookAgain(retry.At);
                break;
            case DeliveryRecord.ChatWaits waits:
                LookAgain(waits.At);
                break;
            case DeliveryRecord.Uncertain uncertain:
                LookAgain(uncertain.At);
                break;
            case DeliveryRecord.Dead dead:
                LogDead(result.Delivery.Id, result.Delivery.Chat, dead.Reason);
                LookAgain(dead.At);
                break;
        }
    }

    private async Task BackOffAsync(Exception trouble, CancellationToken stop)
    {
        if (!parts.Troubles.Tell(trouble) && _trouble != trouble.Message)
            LogTrouble(trouble, platform.Name);
        _trouble = trouble.Message;
        // A trouble of storage is no standstill of the pump's: begun anew it would only forget what it has to write down.
        if (trouble is StorageException)
            parts.Progress.Beat(platform.Name);
        _backoff = _backoff == TimeSpan.Zero ? FirstBackoff : _backoff * 2 < LongestBackoff ? _backoff * 2 : LongestBackoff;
        // Results that come in meanwhile do not cut it short.
        await Task.Delay(_backoff, parts.Time, stop).ToTheEnd();
    }

    private void Recovered()
    {
        if (_trouble is not null)
            LogRecovered(platform.Name);
        _trouble = null;
        _backoff = TimeSpan.Zero;
    }

    /// <summary>Gives back what was not begun, lets the rest arrive, and in the end calls it off; all of it recorded.</summary>
    private async Task FinishAsync()
    {
        PutAllBack(Now());
        if (await SettleAsync(parts.Options.StopPatience))
            return;
        _abort.Cancel();
        if (!await SettleAsync(AbortPatience))
            LogUnsettled(platform.Name, _begun);
    }

    /// <summary>Writes down what still arrives after all patience, however late: what is there need not be sent again.</summary>
    public async Task SettleLateAsync(Task running)
    {
        await running.ToTheEnd();
        await SettleAsync(Timeout.InfiniteTimeSpan);
        Dispose();
    }

    private async Task<bool> SettleAsync(TimeSpan patience)
    {
        using var limit = new CancellationTokenSource(patience, parts.Time);
        while (!limit.IsCancellationRequested)
        {
            try
            {
                await RecordAsync(CancellationToken.None);
                if (_begun == 0)
                    return true;
                await _wakes.WaitAsync(patience, limit.Token);
            }
            catch (OperationCanceledException) when (limit.IsCancellationRequested)
            {
                return false;
            }
            catch (StorageException trouble)
            {
                parts.Troubles.Tell(trouble);
                await Task.Delay(BetweenLastTries, parts.Time, CancellationToken.None);
            }
        }

        return false;
    }

    [LoggerMessage(LogLevel.Information, "Delivered to {Platform}: {Sent} messages to {Chats} chats; {Waiting} wait, {Failed} failed.")]
    private partial void LogDelivered(string platform, int sent, int chats, int waiting, int failed);

    [LoggerMessage(LogLevel.Warning, "{Platform} asked to send nothing for {Wait}; after that it goes on at {Share:P0} of the rate and recovers.")]
    private partial void LogWaits(string platform, Duration wait, double share);

    [LoggerMessage(LogLevel.Warning, "{Chat} takes no messages ({Kind}: {Reason}). It gets none until it comes back; its settings are kept.")]
    private partial void LogRefused(Chats.ChatAddress chat, RefusalKind kind, string reason);

    [LoggerMessage(LogLevel.Error, "{Platform} does not know many of the chats in this database. Check that the token is that of the bot they talked to, and that this is its database.")]
    private partial void LogManyUnknown(string platform);

    [LoggerMessage(LogLevel.Warning, "Delivery {Id} to {Chat} is given up: {Reason}. See digestbot deadletters.")]
    private partial void LogDead(long id, Chats.ChatAddress chat, string reason);

    [LoggerMessage(LogLevel.Error, "Sending to {Platform} is interrupted and tried again; nothing is lost.")]
    private partial void LogTrouble(Exception trouble, string platform);

    [LoggerMessage(LogLevel.Information, "Sending to {Platform} goes on.")]
    private partial void LogRecovered(string platform);

    [LoggerMessage(LogLevel.Warning, "{Count} messages to {Platform} were on their way when the service stopped, and what became of them could not be written down; they may come again.")]
    private partial void LogUnsettled(string platform, int count);
}
