using System.Text.Json;
using DigestBot.Simulators.Discord.Control;
using DigestBot.Simulators.Discord.Gateway;
using DigestBot.Simulators.Discord.Happenings;
using DigestBot.Simulators.Discord.Rest;
using DigestBot.Simulators.Discord.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Simulators.Discord;

/// <summary>
/// Discord's HTTP API and gateway on loopback: it enforces what the real ones enforce, and fails where it is told to.
/// <list type="bullet">
/// <item>Start it with <see cref="StartAsync"/> and give its <see cref="Address"/> to the bot as <c>Discord:BaseUrl</c>.</item>
/// <item>
/// Let people do things: <see cref="Happen"/>. Look what the bot did: <see cref="Exchange"/>, <see cref="Shown"/>, <see cref="Requests"/>,
/// <see cref="Commands"/>.
/// </item>
/// <item>Disturb the gateway: <see cref="Gateway"/>.</item>
/// <item>Make it fail: <see cref="AnswerNext"/>, <see cref="FailNext"/>, <see cref="Refuse"/>.</item>
/// </list>
/// Another process drives it over <c>/control/</c>; see <see cref="ControlDesk"/>.
/// </summary>
public sealed class DiscordServer : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly WebApplication _app;
    private readonly Stage _stage;
    private readonly RestApi _rest;

    private DiscordServer(DiscordSettings settings, int port)
    {
        _stage = new(settings, TimeProvider.System);
        _rest = new(_stage);
        Gateway = new(_stage);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{port}");
        _app = builder.Build();
        _app.UseWebSockets();
        var control = new ControlDesk(this);
        _app.Run(http => http.Request.Path.Value?.Split('/') switch
        {
            ["", "control", .. var path] => control.HandleAsync(http, path),
            _ when http.WebSockets.IsWebSocketRequest => ConnectAsync(http),
            _ => _rest.HandleAsync(http),
        });
    }

    /// <summary>The value for <c>Discord:BaseUrl</c>.</summary>
    public string Address => $"{_app.Urls.Single()}/api/v10";

    /// <summary>Lets things happen on the gateway, good and bad.</summary>
    public GatewayDesk Gateway { get; }

    /// <summary>Everything that was asked, in order.</summary>
    public IReadOnlyList<ReceivedRequest> Requests => _stage.Log.Requests;

    /// <summary>What was not as the published description has it.</summary>
    public IReadOnlyList<string> Violations => _stage.Log.Violations;

    /// <summary>The messages as they stand, in the order in which they were sent.</summary>
    public IReadOnlyList<SimMessage> Messages
    {
        get
        {
            lock (_stage.Lock)
                return _stage.Messages.All;
        }
    }

    /// <summary>The interactions that began, in order, and what has come of each.</summary>
    public IReadOnlyList<Exchange> Exchanges
    {
        get
        {
            lock (_stage.Lock)
                return [.. _stage.Interactions.All.Select(_stage.Interactions.Show)];
        }
    }

    /// <summary>The commands that are registered.</summary>
    public IReadOnlyList<JsonElement> Commands
    {
        get => _stage.Commands;
        set => _stage.Commands = value;
    }

    /// <summary>How it behaves; a new value counts from now on.</summary>
    public DiscordSettings Settings
    {
        get => _stage.Settings;
        set => _stage.Settings = value;
    }

    /// <summary>Starts it.</summary>
    /// <param name="port">0 for any free one.</param>
    public static async Task<DiscordServer> StartAsync(DiscordSettings settings, CancellationToken ct, int port = 0)
    {
        var server = new DiscordServer(settings, port);
        await server._app.StartAsync(ct);
        var host = server._app.Urls.Single().Replace("http://", "ws://", StringComparison.Ordinal);
        (server._stage.GatewayUrl, server._stage.ResumeUrl) = ($"{host}/gateway", $"{host}/resume");
        return server;
    }

    /// <summary>Answers the next request of the route so, whatever it asks; several queue up.</summary>
    /// <param name="route">As the published description writes it.</param>
    public void AnswerNext(DiscordRefusal refusal, string route = "POST /channels/{channel_id}/messages") => _stage.Script.Add(route, refusal, Mishap.None);

    /// <summary>Lets a mishap befall the next request of the route; several queue up.</summary>
    public void FailNext(Mishap mishap, string route = "POST /channels/{channel_id}/messages") => _stage.Script.Add(route, null, mishap);

    /// <summary>The same from another process.</summary>
    internal void Answer(ToldAnswer told) => _stage.Script.Add(told.Route, told.Refusal, told.Mishap);

    /// <summary>Whatever is asked of the channel is refused so from now on; null ends that.</summary>
    public void Refuse(string channel, DiscordRefusal? refusal)
    {
        lock (_stage.Lock)
            _stage.Channels.Refuse(channel, refusal);
    }

    /// <summary>Makes something so, or somebody do something.</summary>
    /// <exception cref="InvalidOperationException">It cannot be: there is no such button, say.</exception>
    public Happened Happen(Happening happening)
    {
        lock (_stage.Lock)
            return _stage.Director.Play(happening);
    }

    /// <summary>What has come of an interaction.</summary>
    public Exchange Exchange(string interaction)
    {
        lock (_stage.Lock)
            return _stage.Interactions.Show(_stage.Interactions.Of(interaction));
    }

    /// <summary>What a channel shows, private answers too, in the order in which it was sent.</summary>
    public IReadOnlyList<SimMessage> Shown(string channel) => [.. Messages.Where(message => message.Channel == channel)];

    /// <summary>The DM of the bot with a person.</summary>
    public SimChannel Dm(string person)
    {
        lock (_stage.Lock)
            return _stage.Channels.Dm(person);
    }

    /// <summary>A channel or thread as it is; null where there is none.</summary>
    public SimChannel? Channel(string id)
    {
        lock (_stage.Lock)
            return _stage.Channels.Find(id);
    }

    /// <summary>Waits until it is so; looks again whenever something was asked or sent.</summary>
    public Task UntilAsync(Func<bool> isSo, CancellationToken ct) => _stage.Pulse.UntilAsync(isSo, ct);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _app.DisposeAsync();
        _stopping.Dispose();
    }

    private async Task ConnectAsync(HttpContext http)
    {
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        var connection = new SimConnection(_stage, socket, http.Request.Path);
        if (http.Request.Query["v"] != "10" || http.Request.Query["encoding"] != "json")
            connection.Close(4012);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, _stopping.Token);
        await connection.RunAsync(either.Token);
    }
}
