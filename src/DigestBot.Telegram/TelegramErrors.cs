using System.Globalization;
using DigestBot.Core.Delivery;
using DigestBot.Telegram.Api;
using NodaTime;

namespace DigestBot.Telegram;

/// <summary>What an answer to a send means.</summary>
internal static class TelegramErrors
{
    // In seconds: a server that asks for none or for years is asked again all the same, at a bearable pace.
    private const int ShortestWait = 1;
    private const int LongestWait = 7 * 24 * 60 * 60;

    public static SendResult Read(ApiAnswer<SentMessage> answer) =>
        Read(answer, message => new SendResult.Sent(message.MessageId.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The same for a method that gives something else back.</summary>
    public static SendResult Read<T>(ApiAnswer<T> answer, Func<T, SendResult> done) => answer switch
    {
        ApiAnswer<T>.Ok ok => done(ok.Result),
        ApiAnswer<T>.Error error => Read(error.What),
        ApiAnswer<T>.Unreadable { IsPage: true } page => new SendResult.Unavailable($"a page instead of an answer, status {page.Status}"),
        // Half an answer to a call that may have succeeded.
        ApiAnswer<T>.Unreadable { Status: < 400 } half => new SendResult.Uncertain($"an unreadable answer, status {half.Status}"),
        ApiAnswer<T>.Unreadable unreadable => new SendResult.Unavailable($"an unreadable answer, status {unreadable.Status}"),
        ApiAnswer<T>.NotSent notSent => new SendResult.Unavailable(notSent.Reason),
        ApiAnswer<T>.Lost lost => new SendResult.Uncertain(lost.Reason),
        _ => throw new NotSupportedException(answer.GetType().Name),
    };

    private static SendResult Read(ApiError error) => error switch
    {
        { Parameters.MigrateToChatId: { } id } => new SendResult.Moved(id.ToString(CultureInfo.InvariantCulture)),
        // The answer is the same whether a chat or the whole bot was too fast.
        { Parameters.RetryAfter: { } seconds } => new SendResult.RetryAfter(Duration.FromSeconds(Math.Clamp(seconds, ShortestWait, LongestWait)), WaitScope.Unknown),
        { Code: 429 or >= 500 } => new SendResult.Unavailable(Words(error)),
        // A server that is older than the method, or does without it.
        { Code: 404, Description: var words } when words.Contains("method not found", StringComparison.OrdinalIgnoreCase) => new SendResult.Rejected(Words(error)),
        // 404 is the token as well: a sending method is never unknown. 421: a server that serves other bots.
        { Code: 401 or 404 or 421 } => new SendResult.Fatal(
            $"Telegram does not know the bot's token ({Words(error)}). Check Telegram:Token and Telegram:BaseUrl; BotFather shows the token."),
        // Text before code: the server turns some 403s into 400s.
        _ => RefusalTexts.Find(error.Description) is { } reaction ? reaction(Words(error))
            : error.Code == 403 ? new SendResult.Refused(RefusalKind.Gone, Words(error))
            : new SendResult.Rejected(Words(error)),
    };

    private static string Words(ApiError error) => error.Description.Length > 0 ? error.Description : $"error {error.Code}";
}
