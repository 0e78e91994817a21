using System.Text.Json;
using DigestBot.Telegram.Api.Calls;
using DigestBot.Telegram.Api.Updates;

namespace DigestBot.Telegram.Api;

public sealed partial class TelegramApi
{
    /// <summary>
    /// Waits for updates, up to <see cref="GetUpdates.Timeout"/> and a while for the way. Each is to be read by <see cref="UpdateReader"/>.
    /// 409 means that another program asks as well, or that a webhook is set. Source: Bot API, <c>getUpdates</c>.
    /// </summary>
    public Task<ApiAnswer<IReadOnlyList<JsonElement>>> GetUpdatesAsync(GetUpdates ask, CancellationToken ct) =>
        CallAsync(_polls, "getUpdates", JsonSerializer.SerializeToUtf8Bytes(ask, ApiJson.Snake.GetUpdates), ApiJson.Snake.EnvelopeUpdates, ct);

    /// <summary>Has updates sent to an address. Source: Bot API, <c>setWebhook</c>.</summary>
    public Task<ApiAnswer<bool>> SetWebhookAsync(SetWebhook webhook, CancellationToken ct) =>
        CallAsync("setWebhook", webhook, ApiJson.Snake.SetWebhook, ApiJson.Snake.EnvelopeBoolean, ct);

    /// <summary>Ends that, so that updates can be asked for; harmless where there is none. Source: Bot API, <c>deleteWebhook</c>.</summary>
    public Task<ApiAnswer<bool>> DeleteWebhookAsync(CancellationToken ct) =>
        CallAsync("deleteWebhook", new(), ApiJson.Snake.NoParameters, ApiJson.Snake.EnvelopeBoolean, ct);
}
