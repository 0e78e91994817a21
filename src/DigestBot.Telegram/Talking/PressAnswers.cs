using DigestBot.Core.Delivery;
using DigestBot.Telegram.Api;
using DigestBot.Telegram.Api.Calls;
using DigestBot.Telegram.Api.Updates;
using Microsoft.Extensions.Logging;

namespace DigestBot.Telegram.Talking;

/// <summary>Tells apps that a press was heard, for which they wait; where the server is in trouble, again and again for as long as they may.</summary>
internal sealed partial class PressAnswers(TelegramApi api, TimeProvider time, ILogger<PressAnswers> logger)
{
    // Whoever pressed sees the waiting sign, and the next thing in the chat waits as well.
    private const int MostTries = 4;
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    /// <summary>Answers a press. It does not matter if it was answered before, or nobody waits any more.</summary>
    public async Task SendAsync(AnswerCallbackQuery answer, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            var result = await TryAsync(answer, ct);
            if (result is SendResult.Done or SendResult.Sent)
                return;
            if (tries == MostTries || PauseAfter(result, tries) is not { } pause)
            {
                LogUnanswered(result);
                return;
            }

            await Task.Delay(pause, time, ct);
        }
    }

    /// <summary>Whether somebody waits for the answer still; if so, that is over then.</summary>
    public async Task<bool> IsAwaitedAsync(CallbackQuery query, CancellationToken ct) => await TryAsync(new(query.Id), ct) is not SendResult.Done;

    /// <summary><see cref="SendResult.Done"/> where nobody waited.</summary>
    private async Task<SendResult> TryAsync(AnswerCallbackQuery answer, CancellationToken ct) =>
        TelegramErrors.Read(await api.AnswerCallbackQueryAsync(answer, ct), _ => new SendResult.Sent(""));

    private static TimeSpan? PauseAfter(SendResult result, int tries) => result switch
    {
        SendResult.RetryAfter later when later.Wait.ToTimeSpan() <= LongestPause => later.Wait.ToTimeSpan(),
        SendResult.Unavailable or SendResult.Uncertain => TimeSpan.FromMilliseconds(250 << tries),
        _ => null,
    };

    [LoggerMessage(LogLevel.Warning, "A pressed button could not be answered: {Result}")]
    private partial void LogUnanswered(SendResult result);
}
