using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Core.Rendering.Dialects.Telegram;
using DigestBot.Simulators.Telegram;
using DigestBot.Telegram.Api;
using DigestBot.Telegram.Talking;
using DigestBot.Tests;

namespace DigestBot.Telegram.Tests.Support;

/// <summary>The real adapter before a server of its own, which checks every call against the published description where that is there.</summary>
internal sealed class Scene : IAsyncDisposable
{
    public const string Token = "123456:AAbb-secret_part";

    private readonly TelegramApi _api;

    private Scene(TelegramServer server, TelegramOptions options, TimeProvider? time)
    {
        Server = server;
        _api = new(options, time);
        Platform = new(_api, new TelegramDialect(), options, new Keyboards(new Myself()));
    }

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public TelegramServer Server { get; }

    public TelegramPlatform Platform { get; }

    public TelegramApi Api => _api;

    public static TelegramSettings Settings => new()
    {
        Token = Token,
        Spec = Repository.Specs is { } specs ? Path.Combine(specs, "telegram-bot-api-10.1.json") : null,
    };

    public static async Task<Scene> SetAsync(TelegramSettings? settings = null, TimeProvider? time = null)
    {
        var server = await TelegramServer.StartAsync(settings ?? Settings, Ct);
        return new(server, Options(server.Address), time);
    }

    public static TelegramOptions Options(string address, double timeoutSeconds = 30) =>
        new() { Token = Token, BaseUrl = address, TimeoutSeconds = timeoutSeconds };

    public static TelegramPlatform Against(string address, double timeoutSeconds = 30)
    {
        var options = Options(address, timeoutSeconds);
        return new(new TelegramApi(options), new TelegramDialect(), options, new Keyboards(new Myself()));
    }

    public static ChatAddress Chat(long id, string thread = "") => new("telegram", $"{id}", thread);

    public static OutgoingMessage Text(string html, bool silent = false, params TelegramButton[] row) =>
        new(new TelegramMessage(html, row.Length == 0 ? [] : [row]).ToJson(), silent, "key");

    public Task<SendResult> SendAsync(string html = "<b>news</b>", long chat = 7) => Platform.SendAsync(Chat(chat), Text(html), Ct);

    public async ValueTask DisposeAsync()
    {
        _api.Dispose();
        await Server.DisposeAsync();
    }
}
