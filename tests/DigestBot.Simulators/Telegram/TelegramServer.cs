using DigestBot.Simulators.Telegram.Control;
using DigestBot.Simulators.Telegram.Happenings;
using DigestBot.Simulators.Telegram.Records;
using DigestBot.Simulators.Telegram.Updates;
using DigestBot.Simulators.Telegram.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Simulators.Telegram;

/// <summary>
/// Telegram's Bot API on loopback: it enforces what the real server enforces, and fails where it is told to.
/// <list type="bullet">
/// <item>Start it with <see cref="StartAsync"/> and give its <see cref="Address"/> to the bot as <c>Telegram:BaseUrl</c>.</item>
/// <item>Let people do something: <c>server.Happen(new Writes(Chat: 7, "/start"))</c>, <c>new Presses(7, message, Label: "17")</c>,
/// <c>new BotBecomes(7, MemberStatus.Kicked)</c>; all that can happen is in <see cref="Happenings"/>. Chats and persons need not be
/// introduced: 7 is a private chat, -7 a group, -1000000000007 a supergroup; <see cref="ChatIs"/> and its like tell more.</item>
/// <item>Look what the bot did: <see cref="Shown"/> is what a chat shows now, <see cref="Messages"/> all that was sent, <see cref="Calls"/> what else
/// was called. <see cref="UntilAsync"/> waits for it: <c>await server.UntilAsync(() =&gt; server.Shown(7).Count == 2, ct)</c>.</item>
/// <item>Make it fail: <see cref="Settings"/>, <see cref="AnswerNext"/>, <see cref="FailNext"/>.</item>
/// </list>
/// Another process drives it over <c>/control/</c>; see <see cref="TelegramControl"/>.
/// </summary>
public sealed class TelegramServer : IAsyncDisposable
{
    private const string BotPrefix = "/bot";

    private readonly CancellationTokenSource _stopping = new();
    private readonly WebApplication _app;
    private readonly Backstage _stage = new(TimeProvider.System);
    private readonly BotApi _api;
    private Task _webhook = Task.CompletedTask;

    private TelegramServer(TelegramSettings settings, int port)
    {
        _stage.Rules.Settings = settings;
        _api = new(_stage, _stopping.Token);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{port}");
        _app = builder.Build();
        var control = new ControlDesk(_stage);
        _app.Run(http => http.Request.Path.Value is { } path && path.StartsWith(BotPrefix, StringComparison.Ordinal)
            ? CallAsync(http, path)
            : control.HandleAsync(http));
    }

    /// <summary>Where it listens; the value for <c>Telegram:BaseUrl</c>.</summary>
    public string Address => _app.Urls.Single();

    /// <summary>How it behaves; a new value counts for the calls that follow.</summary>
    public TelegramSettings Settings
    {
        get => _stage.Rules.Settings;
        set => _stage.Rules.Settings = value;
    }

    /// <summary>What happened so far.</summary>
    public TelegramStats Stats => _stage.Ledger.Stats;

    /// <summary>The messages that were taken, in order.</summary>
    public IReadOnlyList<Received> Messages => _stage.Ledger.After(0);

    /// <summary>The calls of methods other than <c>sendMessage</c>, <c>getUpdates</c> and <c>getMe</c>, in order.</summary>
    public IReadOnlyList<RecordedCall> Calls => _stage.CallLog.All;

    /// <summary>How many updates the bot has not confirmed yet.</summary>
    public int Waiting => _stage.Updates.Count;

    /// <summary>Starts it.</summary>
    /// <param name="port">0 for any free one.</param>
    public static async Task<TelegramServer> StartAsync(TelegramSettings settings, CancellationToken ct, int port = 0)
    {
        var server = new TelegramServer(settings, port);
        await server._app.StartAsync(ct);
        server._webhook = new WebhookSender(server._stage.Updates, server._stage.Webhook, server._stage.Rules, TimeProvider.System).RunAsync(server._stopping.Token);
        return server;
    }

    /// <summary>Answers the next call of the method so, whatever it asks; several queue up.</summary>
    public void AnswerNext(Refusal refusal, string method = "sendMessage") => _stage.Script.Add(new(method, refusal));

    /// <summary>Lets the fault befall the next call of the method; several queue up.</summary>
    public void FailNext(Fault fault, string method = "sendMessage") => _stage.Script.Add(new(method, Fault: fault));

    /// <summary>Makes something so, or somebody do something.</summary>
    /// <exception cref="InvalidOperationException">It cannot happen: there is no such message, button or query.</exception>
    public Happened Happen(Happening happening) => _stage.Director.Play(happening);

    /// <summary>What a chat shows now, in order, whoever wrote it.</summary>
    public IReadOnlyList<Shown> Shown(long chat) => _stage.Shown(chat);

    /// <summary>The commands that were set for exactly this scope and language.</summary>
    /// <param name="scope">A <c>BotCommandScope</c>'s type, with its chat and user after blanks where it has them: <c>chat_member -7 9</c>.</param>
    public IReadOnlyList<Command> Commands(string scope = "default", string language = "") => _stage.Profile.Commands(scope, language);

    /// <summary>Waits until it is so; looks again after each call that was answered.</summary>
    public Task UntilAsync(Func<bool> isSo, CancellationToken ct) => _stage.Calls.UntilAsync(isSo, ct);

    /// <summary>The calls that the published description does not allow, which are forgiven then.</summary>
    public IReadOnlyList<string> TakeViolations() => _stage.Ledger.TakeViolations();

    /// <summary>Stops.</summary>
    /// <exception cref="InvalidOperationException">There were calls that the published description does not allow, and nobody took them.</exception>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _webhook;
        await _app.DisposeAsync();
        _stopping.Dispose();
        if (TakeViolations() is { Count: > 0 } violations)
            throw new InvalidOperationException($"The published description does not allow: {string.Join("; ", violations)}.");
    }

    private Task CallAsync(HttpContext http, string path)
    {
        var slash = path.IndexOf('/', BotPrefix.Length);
        return slash < 0
            ? Answers.RefuseAsync(http, new(404, "Not Found"))
            : _api.HandleAsync(http, path[BotPrefix.Length..slash], path[(slash + 1)..]);
    }
}
