using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Dialects.Discord;
using DigestBot.Discord.Api.Rest;
using DigestBot.Discord.Api.Rest.Calls;
using DigestBot.Discord.Api.Rest.Results;
using DigestBot.Simulators.Discord;
using DigestBot.Simulators.Discord.Happenings;
using DigestBot.Simulators.Discord.World;
using DigestBot.Tests;

namespace DigestBot.Discord.Tests.Support;

/// <summary>The real client before a server of its own, which checks every request against the published description where that is there.</summary>
internal sealed class Scene : IAsyncDisposable
{
    public const string Token = "MTIz.secret-part.x_y";

    private Scene(DiscordServer server, double timeoutSeconds)
    {
        Server = server;
        Rest = new(Options(server.Address, timeoutSeconds), TimeProvider.System);
    }

    /// <summary>The text channels there are.</summary>
    public static IReadOnlyList<string> Channels { get; } = ["0", "1", "10", "11"];

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static DiscordSettings Settings => new()
    {
        Token = Token,
        // Far more than in truth: whether an answer comes in time, no test leaves to the machine.
        FirstAnswerSeconds = 600,
        WantsQuiet = true,
        Spec = Repository.Specs is { } specs ? Path.Combine(specs, "discord-openapi-v10.json") : null,
    };

    public DiscordServer Server { get; }

    public DiscordRest Rest { get; }

    public static async Task<Scene> SetAsync(DiscordSettings? settings = null, double timeoutSeconds = 30) =>
        new(await StartServerAsync(settings), timeoutSeconds);

    /// <summary>A server with a guild (1), in which there are text channels (0, 1, 10, 11), and somebody (42).</summary>
    public static async Task<DiscordServer> StartServerAsync(DiscordSettings? settings = null)
    {
        var server = await DiscordServer.StartAsync(settings ?? Settings, Ct);
        server.Happen(new GuildIs("1"));
        foreach (var channel in Channels)
            server.Happen(new ChannelIs(new(channel, SimChannel.Text, Guild: "1")));
        server.Happen(new PersonIs(new("42", "Ada")));
        return server;
    }

    public static DiscordOptions Options(string address, double timeoutSeconds = 30) =>
        new() { Token = Token, BaseUrl = address, TimeoutSeconds = timeoutSeconds, RequestsPerSecond = 1000 };

    /// <summary>A message as the dialect renders it, ready to be sent.</summary>
    public static MessageCreate Message(string text, string? nonce = null) => Message(new Message([new Block.Paragraph([text])]), nonce);

    public static MessageCreate Message(Message message, string? nonce = null) => new(
        DiscordMessage.FromJson(new DiscordDialect().Render(message)).Components,
            MessageFlags.ComponentsV2, AllowedMentions.None, nonce, nonce is null ? null : true);

    public static MessageEdit Edit(string text) => new(Message(text).Components, MessageFlags.ComponentsV2, AllowedMentions.None);

    public Task<RestAnswer<SentMessage>> SendAsync(string text = "news", string channel = "10", string? nonce = null, TimeSpan? patience = null) =>
        Rest.CreateMessageAsync(channel, Message(text, nonce), patience ?? Patience.None, Ct);

    public async ValueTask DisposeAsync()
    {
        Rest.Dispose();
        var violations = Server.Violations;
        await Server.DisposeAsync();
        Assert.Empty(violations);
    }
}
