using DigestBot.Core.Conversation.InlineMode;
using DigestBot.Core.Rendering.Dialects.Telegram;
using DigestBot.Telegram.Api;
using DigestBot.Telegram.Api.Updates;
using Microsoft.Extensions.Logging;

namespace DigestBot.Telegram.InlineMode;

/// <summary>Answers what somebody types behind the bot's name in any chat.</summary>
internal sealed partial class InlineDesk(TelegramApi api, IInlineSearch search, InlineResults results, TelegramDialect dialect, ILogger<InlineDesk> logger)
{
    public async Task AnswerAsync(InlineQuery query, CancellationToken ct)
    {
        var question = new InlineQuestion(query.Query, query.Offset, query.From.LanguageCode, dialect);
        var answer = results.Of(query.Id, question, await search.FindAsync(question, ct));
        // Who types fast has asked anew by then, and the old question counts as too old.
        if (await api.AnswerInlineQueryAsync(answer, ct) is { } outcome and not ApiAnswer<bool>.Ok)
            LogNotTaken(outcome.Why);
    }

    [LoggerMessage(LogLevel.Information, "Telegram did not take an answer in inline mode ({Reason}).")]
    private partial void LogNotTaken(string reason);
}
