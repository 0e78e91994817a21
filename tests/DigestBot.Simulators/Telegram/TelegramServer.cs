using DigestBot.Simulators.Telegram.Control;
using DigestBot.Simulators.Telegram.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Simulators.Telegram;

/// <summary>
/// Telegram's Bot API on loopback: it takes <c>sendMessage</c> and <c>getMe</c>, enforces what the real server enforces, and fails where it is told
/// to. Another process drives it over <c>/control/</c>; see <see cref="TelegramControl"/>.
/// </summary>
public sealed class TelegramServer : IAsyncDisposable
{
    private const string BotPrefix = "/bot";

    private readonly CancellationTokenSource _stopping = new();
    private readonly WebApplication _app;
    private readonly BotApi _api;

    private TelegramServer(TelegramSettings settings, int port)
    {
        _api = new(TimeProvider.System, _stopping.Token) { Settings = settings };
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{port}");
        _app = builder.Build();
        var control = new ControlDesk(_api);
        _app.Run(http => http.Request.Path.Value is { } path && path.StartsWith(BotPrefix, StringComparison.Ordinal)
            ? CallAsync(http, path)
            : control.HandleAsync(http));
    }

    /// <summary>Where it listens; the value for <c>Telegram:BaseUrl</c>.</summary>
    public string Address => _app.Urls.Single();

    /// <summary>How it behaves; a new value counts for the calls that follow.</summary>
    public TelegramSettings Settings
    {
        get => _api.Settings;
        set => _api.Settings = value;
    }

    /// <summary>What happened so far.</summary>
    public TelegramStats Stats => _api.Ledger.Stats;

    /// <summary>The messages that were taken, in order.</summary>
    public IReadOnlyList<Received> Messages => _api.Ledger.After(0);

    /// <summary>Starts it.</summary>
    /// <param name="port">0 for any free one.</param>
    public static async Task<TelegramServer> StartAsync(TelegramSettings settings, CancellationToken ct, int port = 0)
    {
        var server = new TelegramServer(settings, port);
        await server._app.StartAsync(ct);
        return server;
    }

    /// <summary>Answers the next <c>sendMessage</c> so, whatever it asks; several queue up.</summary>
    public void AnswerNext(Refusal refusal) => _api.Scripted.Enqueue(refusal);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _app.DisposeAsync();
        _stopping.Dispose();
    }

    private Task CallAsync(HttpContext http, string path)
    {
        var slash = path.IndexOf('/', BotPrefix.Length);
        return slash < 0
            ? Answers.RefuseAsync(http, new(404, "Not Found"))
            : _api.HandleAsync(http, path[BotPrefix.Length..slash], path[(slash + 1)..]);
    }
}
