using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DigestBot.WebChat.Tests.Support;

/// <summary>The web chat on a port of its own, with whatever parts a test gives it behind it.</summary>
internal sealed class WebChatServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WebChatServer(WebApplication app) => _app = app;

    public Uri Url => new(_app.Urls.Single());

    public IServiceProvider Services => _app.Services;

    public static async Task<WebChatServer> StartAsync(Action<IServiceCollection> addParts, CancellationToken ct, int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        addParts(builder.Services);
        builder.Services.AddWebChat();
        var app = builder.Build();
        app.MapWebChat();
        await app.StartAsync(ct);
        return new WebChatServer(app);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
