using System.Text.Json;
using DigestBot.Core.Conversation.Receiving;
using DigestBot.Core.Delivery;
using DigestBot.Telegram.Api;
using DigestBot.Telegram.Api.Updates;
using Microsoft.Extensions.Logging;

namespace DigestBot.Telegram.Receiving;

/// <summary>
/// Asks the server for updates. One is confirmed once it was handled, so that a crash loses none; what was handled and not confirmed yet comes
/// again after a crash.
/// </summary>
internal sealed partial class LongPolling(TelegramApi api, ReceiverStates states, TimeProvider time, ILogger<LongPolling> logger) : IUpdateSource
{
    private const int MostAtOnce = 100;
    private const int Conflict = 409;

    // Most updates are handled by then; asking earlier would bring them again, at once.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ConflictPause = TimeSpan.FromSeconds(20);

    private readonly UnconfirmedUpdates _unconfirmed = new(time);
    private readonly Backoff _backoff = new();
    private string? _trouble;
    private bool _isLate = true;
    private int _limit = MostAtOnce;

    public string Name => "long polling";

    /// <summary>Ends a webhook that an earlier configuration may have left. Where that is refused, asking shows whether there was one.</summary>
    public async Task<SendResult> OpenAsync(CancellationToken ct) =>
        TelegramErrors.Read(await api.DeleteWebhookAsync(ct), _ => new SendResult.Done()) is var result and not SendResult.Rejected ? result : new SendResult.Done();

    public async Task ListenAsync(ArrivalLanes<Arrival> lanes, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await _unconfirmed.SettleAsync(Grace, stop);
            var asked = time.GetTimestamp();
            // What waited while nobody asked is there at once; whatever comes after that is the present.
            var answer = await AskAsync(_limit, _isLate ? TimeSpan.Zero : TelegramHttp.LongestPoll, stop);
            if (answer is ApiAnswer<IReadOnlyList<JsonElement>>.Ok updates)
                await TakeAsync(updates.Result, lanes, time.GetElapsedTime(asked), stop);
            else if (!stop.IsCancellationRequested && Judge(answer) is { } pause)
                await Task.Delay(pause, time, stop);
            else
                return;
        }
    }

    /// <summary>Confirms what was handled last, so that it does not come again.</summary>
    public Task CloseAsync(CancellationToken ct) => _unconfirmed.Offset is null ? Task.CompletedTask : AskAsync(limit: 1, TimeSpan.Zero, ct);

    private Task<ApiAnswer<IReadOnlyList<JsonElement>>> AskAsync(int limit, TimeSpan wait, CancellationToken ct) =>
        api.GetUpdatesAsync(new(_unconfirmed.Offset, limit, (int)wait.TotalSeconds, Update.Kinds), ct);

    private async Task TakeAsync(IReadOnlyList<JsonElement> updates, ArrivalLanes<Arrival> lanes, TimeSpan waited, CancellationToken stop)
    {
        if (_trouble is not null)
            LogRecovered();
        _trouble = null;
        states.Hears(TelegramPlatform.PlatformName);
        _backoff.Reset();
        var news = updates.Select(UpdateReader.Read).OfType<Update>()
            .Count(update => _unconfirmed.TryAdd(update.UpdateId, () => lanes.HandleAsync(new(update, _isLate))));
        if (news == 0 && updates.Count == _limit)
            _unconfirmed.GiveUpSlow();
        var isPresent = !_isLate;
        _isLate = _isLate && updates.Count == _limit;
        _limit = Math.Min(2 * _limit, MostAtOnce);
        // A server that does not wait for updates, or repeats what is none, is not asked without a pause.
        if (news == 0 && isPresent && _unconfirmed.IsEmpty && waited < Grace)
            await Task.Delay(Grace, time, stop);
    }

    /// <summary>How long to wait before asking again; null when asking is of no use.</summary>
    private TimeSpan? Judge(ApiAnswer<IReadOnlyList<JsonElement>> answer)
    {
        if (answer is ApiAnswer<IReadOnlyList<JsonElement>>.Error { What: { Code: Conflict } conflict })
        {
            Say(conflict.Description, LogConflict);
            return ConflictPause;
        }

        switch (TelegramErrors.Read(answer, _ => new SendResult.Done()))
        {
            case SendResult.Fatal fatal:
                LogFatal(fatal.Reason);
                states.IsDeaf(TelegramPlatform.PlatformName, fatal.Reason);
                return null;
            case SendResult.RetryAfter later:
                Say("it asks to wait", LogTrouble);
                return later.Wait.ToTimeSpan();
            case SendResult.Uncertain:
                // It may have been more than can be read at once, which would come again.
                _limit = Math.Max(1, _limit / 2);
                break;
        }

        Say(answer.Why, LogTrouble);
        var pause = _backoff.Next();
        // After a longer silence, what comes may have waited.
        _isLate |= pause > Grace * 10;
        return pause;
    }

    private void Say(string trouble, Action<string> log)
    {
        if (_trouble != trouble)
            log(trouble);
        states.IsDeaf(TelegramPlatform.PlatformName, trouble);
        _trouble = trouble;
    }

    [LoggerMessage(LogLevel.Warning, "Telegram cannot be asked for news ({Reason}); it is asked again and again.")]
    private partial void LogTrouble(string reason);

    [LoggerMessage(LogLevel.Information, "Telegram can be asked for news again.")]
    private partial void LogRecovered();

    [LoggerMessage(LogLevel.Warning, "Somebody else gets this bot's news: a second service or another program with the same token asks for them too, or has set a webhook. Only one can; end the other. This one keeps asking. Telegram says: {Reason}")]
    private partial void LogConflict(string reason);

    [LoggerMessage(LogLevel.Error, "{Reason} Nobody on Telegram is answered until that is mended and the service restarted; all else goes on.")]
    private partial void LogFatal(string reason);
}
