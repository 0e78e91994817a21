using System.Net.Http.Headers;

namespace DigestBot.Simulators.Telegram.Updates;

/// <summary>
/// Posts updates to the webhook, one after the other, each until it is taken. Source: Bot API, <c>setWebhook</c>; the real server has up to
/// <c>max_connections</c> at once, and those of one chat in order.
/// </summary>
internal sealed class WebhookSender(UpdateQueue updates, Webhook webhook, Rules rules, TimeProvider time)
{
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    /// <summary>Runs until it is stopped.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
        try
        {
            while (true)
            {
                var arrival = updates.Arrivals.Next;
                if (webhook.Current is not { } hook || updates.Take(0, 1) is not [var update])
                    await arrival.WaitAsync(ct);
                else if (await DeliverAsync(http, hook, update, ct))
                    updates.Take(update.Id + 1, 1);
                else
                    await Task.Delay(TimeSpan.FromMilliseconds(rules.Settings.WebhookRetryMilliseconds), time, ct);
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    private async Task<bool> DeliverAsync(HttpClient http, Webhook.Registration hook, Update update, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, hook.Url) { Content = new ByteArrayContent(update.Json) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (hook.Secret.Length > 0)
            request.Headers.Add(SecretHeader, hook.Secret);
        try
        {
            using var response = await http.SendAsync(request, ct);
            if (response.IsSuccessStatusCode)
                return true;
            Note($"Wrong response from the webhook: {(int)response.StatusCode} {response.ReasonPhrase}");
        }
        catch (HttpRequestException error)
        {
            Note(error.HttpRequestError == HttpRequestError.ConnectionError ? "Connection refused" : "Connection closed");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            Note("Read timeout expired");
        }

        return false;
    }

    private void Note(string message) => webhook.NoteFailure(new(time.GetUtcNow().ToUnixTimeSeconds(), message));
}
