using DigestBot.Simulators.Telegram.Updates;

namespace DigestBot.Simulators.Telegram.Methods;

/// <summary>Source: Bot API, <c>getUpdates</c>; the words of its conflicts are the server's.</summary>
internal sealed class GetUpdates(UpdateQueue updates, LongPolls polls, Webhook webhook, TimeProvider time)
    : Method("getUpdates", "offset", "limit", "timeout", "allowed_updates")
{
    private const int MostUpdates = 100;
    private const int LongestTimeout = 50;

    public override async ValueTask<Outcome> AnswerAsync(Call call, CancellationToken ct)
    {
        if (webhook.IsSet)
            return new Refusal(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        if (call.Texts("allowed_updates") is { } allowed)
            updates.Allowed = allowed;
        var offset = call.Number("offset") ?? 0;
        var limit = (int)Math.Clamp(call.Number("limit") ?? MostUpdates, 1, MostUpdates);
        var timeout = TimeSpan.FromSeconds(Math.Clamp(call.Number("timeout") ?? 0, 0, LongestTimeout));
        var found = updates.Take(offset, limit);
        return found.Count > 0 || timeout == TimeSpan.Zero ? Result(found) : await WaitAsync(Math.Max(offset, 0), limit, timeout, ct);
    }

    private async Task<Outcome> WaitAsync(long offset, int limit, TimeSpan timeout, CancellationToken ct)
    {
        var ended = polls.Begin();
        using var waited = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var enough = Task.Delay(timeout, time, waited.Token);
        try
        {
            while (true)
            {
                var arrival = updates.Arrivals.Next;
                if (ended.IsCompleted)
                    return await ended;
                var found = updates.Take(offset, limit);
                if (found.Count > 0 || enough.IsCompleted)
                    return Result(found);
                await Task.WhenAny(arrival, ended, enough);
                ct.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            await waited.CancelAsync();
        }
    }

    private static Outcome Result(IReadOnlyList<Update> updates) => new(json =>
    {
        json.WriteStartArray();
        foreach (var update in updates)
            json.WriteRawValue(update.Json, skipInputValidation: true);
        json.WriteEndArray();
    });
}
