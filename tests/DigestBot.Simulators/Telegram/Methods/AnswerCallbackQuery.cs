using DigestBot.Simulators.Telegram.Updates;

namespace DigestBot.Simulators.Telegram.Methods;

/// <summary>Source: Bot API, <c>answerCallbackQuery</c>.</summary>
internal sealed class AnswerCallbackQuery(Queries queries) : Method(
    "answerCallbackQuery", "callback_query_id", "text", "show_alert", "url", "cache_time")
{
    private const int LongestText = 200;

    protected override Outcome Answer(Call call)
    {
        if (call.Text("text").Length > LongestText)
            return Refusal.BadRequest("MESSAGE_TOO_LONG");
        return queries.Close(call.Text("callback_query_id")) ? Outcome.True : Queries.TooOld;
    }
}
