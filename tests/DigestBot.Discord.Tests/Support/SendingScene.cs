using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Dialects.Discord;
using DigestBot.Discord.Api.Rest;
using DigestBot.Simulators.Discord;
using DigestBot.Simulators.Discord.Happenings;
using DigestBot.Simulators.Discord.World;
using DigestBot.Storage;
using DigestBot.Tests.Adapters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DigestBot.Discord.Tests.Support;

/// <summary>The real platform with a database of its own before a server of its own, as the host puts it together.</summary>
internal sealed class SendingScene : IAsyncDisposable
{
    public const string Posting = "POST /channels/{channel_id}/messages";
    public const string MakingPosts = "POST /channels/{channel_id}/threads";
    public const string OpeningDms = "POST /users/@me/channels";

    private readonly string _folder = Directory.CreateTempSubdirectory("digestbot-discord-").FullName;
    private readonly string _address;
    private readonly double _timeoutSeconds;
    private Action<IServiceCollection>? _change;
    private ServiceProvider _parts;

    private SendingScene(DiscordServer server, double timeoutSeconds, string? address)
    {
        (Server, _timeoutSeconds, _address) = (server, timeoutSeconds, address ?? server.Address);
        _parts = Build();
    }

    public DiscordServer Server { get; }

    public Heard Log { get; } = new();

    public IChatPlatform Platform => Part<IChatPlatform>();

    private static CancellationToken Ct => Scene.Ct;

    /// <summary>One before <see cref="Scene.StartServerAsync"/>, with a thread (300) in its channel 10.</summary>
    public static async Task<SendingScene> SetAsync(DiscordSettings? settings = null, double timeoutSeconds = 30, string? address = null)
    {
        var scene = new SendingScene(await Scene.StartServerAsync(settings), timeoutSeconds, address);
        scene.Server.Happen(new ChannelIs(new("300", SimChannel.PublicThread, Guild: "1", Parent: "10")));
        await scene.Part<Database>().MigrateAsync(Ct);
        return scene;
    }

    public static OutgoingMessage Message(string text = "news", string key = "d1",
        bool silent = false, long? edition = null, string title = "Mon 5 Jan 2026 · arxiv") => new(
        new DiscordDialect().Render(new Message([new Block.Paragraph([text])]) { Edition = edition is { } id ? new(id, title) : null }), silent, key);

    public T Part<T>()
        where T : notnull => _parts.GetRequiredService<T>();

    /// <summary>The program ends, however abruptly, and another begins with the same database.</summary>
    public async Task RestartAsync()
    {
        await _parts.DisposeAsync();
        _parts = Build();
    }

    public Task<SendResult> SendAsync(OutgoingMessage? message = null, ChatAddress? chat = null) =>
        Platform.SendAsync(chat ?? Places.OfChannel("1", "10"), message ?? Message(), Ct);

    /// <summary>Sends as the service would until it is there.</summary>
    public async Task<SendResult> SendUntilDoneAsync(OutgoingMessage message, ChatAddress chat)
    {
        for (var tries = 0; tries < 10; tries++)
            if (await SendAsync(message, chat) is SendResult.Sent sent)
                return sent;
        throw new InvalidOperationException("It is never there.");
    }

    public Task UntilAsync(Func<bool> isSo) => Server.UntilAsync(isSo, Ct).WaitAsync(TimeSpan.FromMinutes(1), Ct);

    /// <summary>Waits for words of the log.</summary>
    public async Task UntilLoggedAsync(string words)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        while (!Log.Lines.Any(line => line.Contains(words, StringComparison.Ordinal)))
            await Task.Delay(5, patience.Token);
    }

    /// <summary>How often a route was asked.</summary>
    public int Asked(string route) => Server.Requests.Count(request => $"{request.Method} {request.Route}" == route);

    public async ValueTask DisposeAsync()
    {
        await _parts.DisposeAsync();
        var violations = Server.Violations;
        await Server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
        Assert.Empty(violations);
    }

    /// <summary>From now on so few refused requests in ten minutes are enough to stop.</summary>
    public async Task StopAfterAsync(int refused)
    {
        _change = services => services.AddSingleton(new DiscordRest(Scene.Options(_address, _timeoutSeconds), TimeProvider.System, refused));
        await RestartAsync();
    }

    private ServiceProvider Build()
    {
        var services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Information).AddProvider(Log))
            .AddStorage(new StorageOptions { Path = Path.Combine(_folder, "digestbot.db") })
            .AddDelivery()
            .AddDiscord(Scene.Options(_address, _timeoutSeconds));
        _change?.Invoke(services);
        return services.BuildServiceProvider();
    }
}
