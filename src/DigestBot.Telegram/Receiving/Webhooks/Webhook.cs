using System.Net.Sockets;
using DigestBot.Core.Conversation.Receiving;
using DigestBot.Core.Delivery;
using DigestBot.Telegram.Api;
using DigestBot.Telegram.Api.Updates;
using Microsoft.Extensions.Logging;

namespace DigestBot.Telegram.Receiving.Webhooks;

/// <summary>Has Telegram send updates to an address of ours: registered at the start, removed at the end.</summary>
internal sealed class Webhook(TelegramApi api, TelegramOptions options, ILoggerFactory logs) : IUpdateSource
{
    /// <summary>How many updates Telegram may send at the same time. Source: Bot API, setWebhook: 1 to 100.</summary>
    public const int MostAtOnce = 40;

    private readonly WebhookSecret _secret = new();
    private WebhookServer? _server;

    public string Name => $"a webhook at {options.WebhookUrl}, on {options.WebhookListen}";

    public async Task<SendResult> OpenAsync(CancellationToken ct)
    {
        try
        {
            await StartAsync(ct);
        }
        catch (Exception trouble) when (trouble is IOException or SocketException or InvalidOperationException or FormatException)
        {
            return new SendResult.Fatal($"Telegram:WebhookListen {options.WebhookListen} cannot be listened on ({trouble.Message}).");
        }

        var result = TelegramErrors.Read(
            await api.SetWebhookAsync(new(options.WebhookUrl!, _secret.Token, MostAtOnce, Update.Kinds), ct), _ => new SendResult.Done());
        return result is SendResult.Rejected refused
            ? new SendResult.Fatal($"Telegram does not take Telegram:WebhookUrl {options.WebhookUrl} ({refused.Reason}).")
            : result;
    }

    public async Task ListenAsync(ArrivalLanes<Arrival> lanes, CancellationToken stop)
    {
        _server!.Feed(lanes);
        await Task.Delay(Timeout.InfiniteTimeSpan, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _server.Feed(lanes: null);
    }

    public async Task CloseAsync(CancellationToken ct)
    {
        if (_server is null)
            return;
        await api.DeleteWebhookAsync(ct);
        await _server.DisposeAsync();
    }

    private async Task StartAsync(CancellationToken ct)
    {
        if (_server is not null)
            return;
        var server = new WebhookServer(options.WebhookListen, _secret, logs);
        try
        {
            await server.StartAsync(ct);
            _server = server;
        }
        finally
        {
            if (_server is null)
                await server.DisposeAsync();
        }
    }
}
