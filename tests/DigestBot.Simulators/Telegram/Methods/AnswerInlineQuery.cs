using System.Text;
using System.Text.Json;
using DigestBot.Simulators.Telegram.Updates;

namespace DigestBot.Simulators.Telegram.Methods;

/// <summary>Source: Bot API, <c>answerInlineQuery</c>.</summary>
internal sealed class AnswerInlineQuery(Queries queries, InlineQueries asked, ResultReader reader) : Method(
    "answerInlineQuery", "inline_query_id", "results", "cache_time", "is_personal", "next_offset", "button")
{
    private const int MostResults = 50;
    private const int LongestOffset = 64;

    protected override Outcome Answer(Call call)
    {
        if (ResultsButton.Refuse(call) is { } wrong)
            return wrong;
        if (Results(call).IsRefused(out var refusal, out var results))
            return refusal;
        if (Encoding.UTF8.GetByteCount(call.Text("next_offset")) > LongestOffset)
            return Refusal.BadRequest("NEXT_OFFSET_INVALID");
        var id = call.Text("inline_query_id");
        if (!queries.Close(id))
            return Queries.TooOld;
        asked.Put(id, asked[id] with { Results = results });
        return Outcome.True;
    }

    private Parsed<Dictionary<string, InlineQueries.Result>> Results(Call call)
    {
        Dictionary<string, InlineQueries.Result> results = [];
        if (!call.Has("results"))
            return results;
        if (call.Json("results") is not { } list)
            return Refusal.BadRequest("can't parse JSON encoded inline query results");
        if (list.ValueKind != JsonValueKind.Array)
            return Refusal.BadRequest("expected an Array of inline query results");
        if (list.GetArrayLength() > MostResults)
            return Refusal.BadRequest("too many inline query results specified");
        foreach (var item in list.EnumerateArray())
            if (reader.Read(item).IsRefused(out var refusal, out var result))
                return refusal;
            else if (!results.TryAdd(result.Id, result))
                return Refusal.BadRequest("RESULT_ID_DUPLICATE");
        return results;
    }
}
