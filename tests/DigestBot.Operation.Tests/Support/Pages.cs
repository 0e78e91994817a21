using System.Net;
using DigestBot.Core.Conversation;
using DigestBot.Core.Delivery;
using DigestBot.Core.Digests;
using DigestBot.Core.Rendering;
using DigestBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace DigestBot.Operation.Tests.Support;

/// <summary>The pages on a port of their own, with the real bot and an empty database of a test's own behind them, and a page of somebody else beside.</summary>
internal sealed class Pages : IAsyncDisposable
{
    public const string Key = "correct-horse-battery-staple";

    private readonly string _folder = Directory.CreateTempSubdirectory("digestbot-operation-").FullName;
    private readonly WebApplication _app;

    private Pages(WebOptions options, TimeProvider time, IReadOnlyList<Adapter> adapters, IPAddress? from)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services
            .AddSingleton(time)
            .AddDigests()
            .AddRendering()
            .AddDelivery()
            .AddStorage(new StorageOptions { Path = Path.Combine(_folder, "digestbot.db") })
            .AddSingleton(new ChatDefaults(new LocalTime(9, 0), "UTC"))
            .AddConversation()
            .AddOperation(options, new("1.2.3", DateTimeZone.Utc, HasChat: true, adapters, [new("arxiv", "owner/name, branch data")]));
        _app = builder.Build();
        if (from is not null)
            _app.Use(next => http =>
            {
                http.Connection.RemoteIpAddress = from;
                return next(http);
            });
        _app.UseAccess();
        _app.MapOperation();
        _app.MapGet("/elsewhere", () => "secret");
        _app.MapPost("/elsewhere", () => "done");
    }

    public Uri Url => new(_app.Urls.Single());

    public HttpClient Http { get; private set; } = null!;

    /// <summary>Starts them.</summary>
    /// <param name="key">The access key; null for none.</param>
    /// <param name="from">Whom requests seem to come from; null for this machine.</param>
    public static async Task<Pages> StartAsync(string? key = null, TimeProvider? time = null, IReadOnlyList<Adapter>? adapters = null, IPAddress? from = null)
    {
        var pages = new Pages(new() { AccessKey = key ?? "" }, time ?? TimeProvider.System, adapters ?? [], from);
        await pages.Part<Database>().MigrateAsync(TestContext.Current.CancellationToken);
        await pages._app.StartAsync(TestContext.Current.CancellationToken);
        pages.Http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = pages.Url };
        return pages;
    }

    public T Part<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public async Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> EnterAsync(string key, string to = "/elsewhere") =>
        Http.PostAsync("/key", new FormUrlEncodedContent(new Dictionary<string, string> { ["key"] = key, ["to"] = to }), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
