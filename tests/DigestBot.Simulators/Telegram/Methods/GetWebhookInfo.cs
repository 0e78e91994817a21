using DigestBot.Simulators.Telegram.Updates;

namespace DigestBot.Simulators.Telegram.Methods;

/// <summary>Source: Bot API, <c>getWebhookInfo</c>.</summary>
internal sealed class GetWebhookInfo(UpdateQueue updates, Webhook webhook) : Method("getWebhookInfo")
{
    protected override Outcome Answer(Call call) => new(json =>
    {
        json.WriteStartObject();
        json.WriteString("url", webhook.Current?.Url.OriginalString ?? "");
        json.WriteBoolean("has_custom_certificate", false);
        json.WriteNumber("pending_update_count", updates.Count);
        if (webhook.LastFailure is var (date, message))
        {
            json.WriteNumber("last_error_date", date);
            json.WriteString("last_error_message", message);
        }

        if (webhook.Current is { } current)
            json.WriteNumber("max_connections", current.MaxConnections);
        if (updates.Allowed.Count > 0)
        {
            json.WriteStartArray("allowed_updates");
            foreach (var kind in updates.Allowed)
                json.WriteStringValue(kind);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    });
}
