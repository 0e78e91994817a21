using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using DigestBot.Discord.Api.Gateway;
using DigestBot.Discord.Api.Rest;
using DigestBot.Discord.Tests.Support;
using DigestBot.Simulators.Discord;
using Microsoft.Extensions.Logging.Abstractions;

namespace DigestBot.Discord.Tests.Gateway;

/// <summary>The real gateway client, connected to a server of its own.</summary>
internal sealed class GatewayScene : IAsyncDisposable
{
    /// <summary>Everything quick enough for a test.</summary>
    public static readonly GatewayPace Quick = new()
    {
        IdentifyWindow = TimeSpan.FromMilliseconds(60),
        FirstRetry = TimeSpan.FromMilliseconds(5),
        LongestRetry = TimeSpan.FromMilliseconds(50),
        AfterInvalidSession = (TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(5)),
    };

    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(Scene.Ct);
    private readonly ConcurrentQueue<GatewayEvent> _told = [];
    private readonly DiscordRest _rest;
    private readonly Task _listening;

    private GatewayScene(DiscordServer server, DiscordOptions options, GatewayPace pace, TimeProvider time)
    {
        Server = server;
        _rest = new(options, TimeProvider.System);
        var gateway = new DiscordGateway(options, _rest, time, NullLogger<DiscordGateway>.Instance, pace);
        Running = gateway.RunAsync(_stop.Token);
        _listening = ListenAsync(gateway);
    }

    public static DiscordSettings Settings => Scene.Settings with { IdentifyWindowSeconds = 0.05 };

    public DiscordServer Server { get; }

    /// <summary>Ends with the sentence for the operator, if ever.</summary>
    public Task<string> Running { get; }

    public IReadOnlyList<GatewayEvent> Told => [.. _told];

    public IEnumerable<string> Interactions => Told.OfType<GatewayEvent.InteractionCreated>().Select(told => told.Interaction.Id);

    /// <summary>Connects one.</summary>
    /// <param name="isSilent">Whether nobody who wants a session gets an answer to begin with.</param>
    public static async Task<GatewayScene> SetAsync(
        DiscordSettings? settings = null, GatewayPace? pace = null, string? shards = null,
        string? token = null, TimeProvider? time = null, bool isSilent = false)
    {
        var server = await DiscordServer.StartAsync(settings ?? Settings, Scene.Ct);
        server.Gateway.IsSilent = isSilent;
        var options = Scene.Options(server.Address);
        options.Shards = shards;
        options.Token = token ?? options.Token;
        return new(server, options, pace ?? Quick, time ?? TimeProvider.System);
    }

    public Task UntilAsync(Func<bool> isSo) => WaitAsync(isSo).WaitAsync(TimeSpan.FromMinutes(1), Scene.Ct);

    public Task UpAsync(int shards = 1) => UntilAsync(() => Server.Gateway.Connected == shards && Told.OfType<GatewayEvent.Ready>().Count() >= shards);

    /// <summary>Somebody presses a button.</summary>
    public string Press(string? guild = null) =>
        Server.Gateway.Interact(3, new JsonObject { ["custom_id"] = "p:7:17", ["component_type"] = 2 }, guild: guild).Id;

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(Running, _listening).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _rest.Dispose();
        var violations = Server.Violations;
        await Server.DisposeAsync();
        _stop.Dispose();
        Assert.Empty(violations);
    }

    // What is waited for is on either side of the line: looked at again and again instead of woken up.
    private static async Task WaitAsync(Func<bool> isSo)
    {
        while (!isSo())
            await Task.Delay(TimeSpan.FromMilliseconds(5), Scene.Ct);
    }

    private async Task ListenAsync(DiscordGateway gateway)
    {
        await foreach (var told in gateway.Events.ReadAllAsync(_stop.Token))
            _told.Enqueue(told);
    }
}
