using System.Globalization;
using DigestBot.Core.Delivery;
using DigestBot.Telegram.Api;
using NodaTime;

namespace DigestBot.Telegram;

/// <summary>What an answer to a send means.</summary>
internal static class TelegramErrors
{
    public static SendResult Read(ApiAnswer<SentMessage> answer) => answer switch
    {
        ApiAnswer<SentMessage>.Ok ok => new SendResult.Sent(ok.Result.MessageId.ToString(CultureInfo.InvariantCulture)),
        ApiAnswer<SentMessage>.Error error => Read(error.What),
        ApiAnswer<SentMessage>.Unreadable { IsPage: true } page => new SendResult.Unavailable($"a page instead of an answer, status {page.Status}"),
        // Half an answer to a call that may have succeeded.
        ApiAnswer<SentMessage>.Unreadable { Status: < 400 } half => new SendResult.Uncertain($"an unreadable answer, status {half.Status}"),
        ApiAnswer<SentMessage>.Unreadable unreadable => new SendResult.Unavailable($"an unreadable answer, status {unreadable.Status}"),
        ApiAnswer<SentMessage>.NotSent notSent => new SendResult.Unavailable(notSent.Reason),
        ApiAnswer<SentMessage>.Lost lost => new SendResult.Uncertain(lost.Reason),
        _ => throw new NotSupportedException(answer.GetType().Name),
    };

    private static SendResult Read(ApiError error) => error switch
    {
        { Parameters.MigrateToChatId: { } id } => new SendResult.Moved(id.ToString(CultureInfo.InvariantCulture)),
        // The answer is the same whether a chat or the whole bot was too fast.
        { Parameters.RetryAfter: { } seconds } => new SendResult.RetryAfter(Duration.FromSeconds(seconds), WaitScope.Unknown),
        { Code: 429 or >= 500 } => new SendResult.Unavailable(Words(error)),
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
