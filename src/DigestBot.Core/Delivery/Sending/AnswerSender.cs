using DigestBot.Core.Chats;
using DigestBot.Core.Delivery.Pacing;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace DigestBot.Core.Delivery.Sending;

/// <summary>How an adapter sends or edits an answer in a chat, once.</summary>
public delegate Task<SendResult> AnswerCall(ChatAddress chat, OutgoingMessage message, CancellationToken ct);

/// <summary>
/// Sends answers to people: within the platform's limits and before pushes, tried again where that may help, and with the same consequences as
/// a push where the chat does not take them.
/// </summary>
public sealed partial class AnswerSender
{
    // Somebody waits for the answer: what takes longer is of no use to them.
    private const int MostTries = 4;
    private static readonly Duration LongestWait = Duration.FromSeconds(30);

    private readonly Dictionary<string, IChatPlatform> _platforms;
    private readonly SendGate _gate;
    private readonly IDeliveryQueue _queue;
    private readonly IChatStore _chats;
    private readonly OwnerNotices _notices;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    internal AnswerSender(
        IEnumerable<IChatPlatform> platforms, SendGate gate, IDeliveryQueue queue, IChatStore chats, OwnerNotices notices, TimeProvider time,
        ILogger<AnswerSender> logger)
    {
        _platforms = platforms.ToDictionary(platform => platform.Name);
        (_gate, _queue, _chats, _notices, _time, _logger) = (gate, queue, chats, notices, time, logger);
    }

    /// <summary>Sends an answer and says what became of it. Throws for cancellation and broken storage alone.</summary>
    /// <param name="send">Called once for every try, and with the chat's new id where it has moved.</param>
    public async Task<SendResult> SendAsync(ChatAddress chat, OutgoingMessage message, AnswerCall send, CancellationToken ct)
    {
        var result = await TryAsync(chat, message, send, ct);
        if (result is SendResult.Moved moved)
        {
            await _queue.MoveChatAsync(chat, moved.ChatId, ct);
            LogMoved(chat, moved.ChatId);
            chat = chat with { ChatId = moved.ChatId };
            result = await TryAsync(chat, message, send, ct);
        }

        if (result is SendResult.TooComplex complex)
            result = await SendSimplerAsync(chat, message, complex, send, ct);
        await ReactAsync(chat, result, ct);
        return result;
    }

    private async Task<SendResult> TryAsync(ChatAddress chat, OutgoingMessage message, AnswerCall send, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            var result = await _gate.AnswerAsync(chat, token => send(chat, message, token), ct);
            if (tries == MostTries || PauseAfter(result, tries) is not { } pause)
                return result;
            await Task.Delay(pause.ToTimeSpan(), _time, ct);
        }
    }

    private static Duration? PauseAfter(SendResult result, int tries) => result switch
    {
        SendResult.RetryAfter later when later.Wait <= LongestWait => later.Wait,
        SendResult.Unavailable => Duration.FromSeconds(1 << (tries - 1)),
        // It may be there already; twice is better than not at all, and thrice is not.
        SendResult.Uncertain when tries == 1 => Duration.FromSeconds(1),
        _ => null,
    };

    private async Task<SendResult> SendSimplerAsync(
        ChatAddress chat, OutgoingMessage message, SendResult.TooComplex complex, AnswerCall send, CancellationToken ct)
    {
        LogTooComplex(chat, complex.Reason, complex.How, message.Content);
        SendResult result = complex;
        foreach (var part in _platforms[chat.Platform].Simplify(message, complex.How))
            result = await TryAsync(chat, part, send, ct);
        return result;
    }

    private async Task ReactAsync(ChatAddress chat, SendResult result, CancellationToken ct)
    {
        if (result is SendResult.Refused refused)
            await RefusedAsync(chat, refused, ct);
        else if (result is not (SendResult.Sent or SendResult.Done))
            LogNotSent(chat, result);
    }

    private async Task RefusedAsync(ChatAddress chat, SendResult.Refused refused, CancellationToken ct)
    {
        LogRefused(chat, refused.Kind, refused.Reason);
        var platform = _platforms[chat.Platform];
        if (refused.Kind == RefusalKind.TargetClosed)
        {
            if (await _chats.FindAsync(chat, ct) is { State: ChatState.Active } known)
                await _chats.SetStateAsync(known.Id, ChatState.Paused, ct);
            _notices.TellKeeper(platform, chat, (texts, name) => texts.TopicClosedIn(name), around: texts => texts.TopicClosed);
            return;
        }

        await _chats.SuspendAsync(chat, refused.Reason, ct);
        if (refused.Kind == RefusalKind.NoRights)
            _notices.TellKeeper(platform, chat, (texts, name) => texts.NoRightsIn(name));
    }

    [LoggerMessage(LogLevel.Information, "{Chat} is {ChatId} now.")]
    private partial void LogMoved(ChatAddress chat, string chatId);

    [LoggerMessage(LogLevel.Error, "An answer to {Chat} was not taken as it stands ({Reason}); it is sent again: {How}. It was: {Content}")]
    private partial void LogTooComplex(ChatAddress chat, string reason, Simplification how, string content);

    [LoggerMessage(LogLevel.Warning, "{Chat} takes no answers ({Kind}: {Reason}). It gets nothing until it comes back; its settings are kept.")]
    private partial void LogRefused(ChatAddress chat, RefusalKind kind, string reason);

    [LoggerMessage(LogLevel.Warning, "An answer did not reach {Chat}: {Result}")]
    private partial void LogNotSent(ChatAddress chat, SendResult result);
}
