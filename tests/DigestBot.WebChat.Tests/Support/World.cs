using System.Security.Cryptography;
using System.Text;
using DigestBot.Core.Conversation;
using DigestBot.Core.Delivery;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Intake;
using DigestBot.Core.Digests.Parsing;
using DigestBot.Core.Rendering;
using DigestBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;

namespace DigestBot.WebChat.Tests.Support;

/// <summary>The real bot with a database of its own: what the host composes, without its command line.</summary>
internal sealed class World : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("digestbot-web-").FullName;
    private WebChatServer _server = null!;

    public Uri Url { get; private set; } = null!;

    public static async Task<World> StartAsync(CancellationToken ct)
    {
        var world = new World();
        await world.StartServerAsync(port: 0, ct);
        world.Url = world._server.Url;
        return world;
    }

    public ValueTask StopAsync() => _server.DisposeAsync();

    /// <summary>Starts on the same address with the same database.</summary>
    public Task StartAgainAsync(CancellationToken ct) => StartServerAsync(Url.Port, ct);

    public async Task ImportAsync(string day, string markdown, CancellationToken ct)
    {
        var bytes = Encoding.UTF8.GetBytes(markdown);
        var digest = Part<IDigestParser>().Parse(bytes);
        Assert.Empty(digest.Problems);
        var key = new EditionKey("tests", LocalDatePattern.Iso.Parse(day).Value, "en");
        await Part<IEditionIntake>().StoreAsync(key, new DigestFile($"{day}.md", SHA256.HashData(bytes)), digest, ct);
    }

    /// <summary>What <c>push --now</c> does.</summary>
    public async Task PushAsync(CancellationToken ct)
    {
        await Part<IPusher>().PushAsync(PlanMode.Now, null, ct);
        await Part<IDispatcher>().DispatchAsync(new(), ct);
    }

    public T Part<T>()
        where T : notnull => _server.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task StartServerAsync(int port, CancellationToken ct)
    {
        _server = await WebChatServer.StartAsync(AddParts, ct, port);
        await Part<Database>().MigrateAsync(ct);
    }

    private void AddParts(IServiceCollection services) => services
        .AddDigests()
        .AddRendering()
        .AddDelivery()
        .AddStorage(new StorageOptions { Path = Path.Combine(_folder, "digestbot.db") })
        .AddSingleton(new ChatDefaults(new LocalTime(9, 0), "UTC"))
        .AddConversation();
}
