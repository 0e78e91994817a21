using System.Text.Json;
using DigestBot.Core.Conversation.Receiving;
using DigestBot.Telegram.Api;
using DigestBot.Telegram.Api.Updates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DigestBot.Telegram.Receiving.Webhooks;

/// <summary>
/// Takes the updates that Telegram sends. An update is acknowledged once it was handled; what was not is sent again, even after a crash. To
/// everybody else there is nothing here.
/// </summary>
internal sealed class WebhookServer : IAsyncDisposable
{
    // Updates are some kilobytes; a long message with a long one that it answers, tens.
    private const int LargestUpdate = 1024 * 1024;

    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = ApiJson.Deepest };

    private readonly WebApplication _app;
    private readonly WebhookSecret _secret;
    private readonly RecentUpdates _recent = new();
    private volatile ArrivalLanes<Arrival>? _lanes;

    /// <summary>Listens to nothing yet.</summary>
    /// <param name="listen">The local address.</param>
    public WebhookServer(string listen, WebhookSecret secret, ILoggerFactory logs)
    {
        _secret = secret;
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls(listen).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestUpdate;
            kestrel.Limits.MaxConcurrentConnections = 2 * Webhook.MostAtOnce;
        });
        builder.Services.AddSingleton(logs);
        _app = builder.Build();
        _app.Run(HandleAsync);
    }

    /// <summary>Where it listens once it has started.</summary>
    public string Address => _app.Urls.Single();

    public Task StartAsync(CancellationToken ct) => _app.StartAsync(ct);

    /// <summary>Takes updates to these lanes from now on; to none means that they are to be sent again later.</summary>
    public void Feed(ArrivalLanes<Arrival>? lanes) => _lanes = lanes;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task HandleAsync(HttpContext http)
    {
        http.Response.StatusCode = !_secret.IsKnownTo(http.Request) ? StatusCodes.Status404NotFound
            : _lanes is not { } lanes ? StatusCodes.Status503ServiceUnavailable
            : await ReadAsync(http) is not { } update ? StatusCodes.Status400BadRequest
            : await HandleAsync(update, lanes) ? StatusCodes.Status200OK
            : StatusCodes.Status503ServiceUnavailable;
    }

    private static async Task<Update?> ReadAsync(HttpContext http)
    {
        try
        {
            using var json = await JsonDocument.ParseAsync(http.Request.Body, Deep, http.RequestAborted);
            return UpdateReader.Read(json.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
        catch (BadHttpRequestException)
        {
            // Too large, or broken off.
            return null;
        }
    }

    /// <summary>True when it was handled, or takes so long that Telegram would give up waiting; false when it was not and will not be.</summary>
    private async Task<bool> HandleAsync(Update update, ArrivalLanes<Arrival> lanes)
    {
        try
        {
            await _recent.OnceAsync(update.UpdateId, () => lanes.HandleAsync(new(update))).WaitAsync(UnconfirmedUpdates.Patience);
            return true;
        }
        catch (TimeoutException)
        {
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
