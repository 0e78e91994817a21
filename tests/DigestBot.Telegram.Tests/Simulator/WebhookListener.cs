using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace DigestBot.Telegram.Tests.Simulator;

/// <summary>Takes what a webhook brings, or refuses it.</summary>
internal sealed class WebhookListener : IAsyncDisposable
{
    private readonly Channel<(string Secret, JsonNode Update)> _posts = Channel.CreateUnbounded<(string, JsonNode)>();
    private readonly WebApplication _app;

    private WebhookListener()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(async http =>
        {
            var update = (await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted))!;
            http.Response.StatusCode = Status;
            await _posts.Writer.WriteAsync((http.Request.Headers["X-Telegram-Bot-Api-Secret-Token"].ToString(), update));
        });
    }

    public string Address => $"{_app.Urls.Single()}/hook";

    public int Status { get; set; } = 200;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<WebhookListener> StartAsync()
    {
        var listener = new WebhookListener();
        await listener._app.StartAsync(Ct);
        return listener;
    }

    public ValueTask<(string Secret, JsonNode Update)> NextAsync() => _posts.Reader.ReadAsync(Ct);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
